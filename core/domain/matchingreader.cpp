// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a profile's "matching": weights in seconds, intervals, coverage, and the calls' wishes.
#include "core/domain/profilereader.h"

#include <array>
#include <utility>

namespace lodestar {

namespace {

constexpr double kMostSeconds = 24 * 3'600;

Duration readWeight(JsonReader& reader)
{
    return Duration(static_cast<qint64>(reader.number(0, kMostSeconds) * 1'000));
}

} // namespace

void ProfileReader::readMatching(JsonReader reader)
{
    MatchingRules& rules = m_profile.matching;
    const std::array durations{
        std::pair{"preference_step_s", &MatchingRules::preferenceStep},
        std::pair{"preempt_s", &MatchingRules::preempt},
        std::pair{"wish_s", &MatchingRules::wish},
        std::pair{"continuity_s", &MatchingRules::continuity},
        std::pair{"recent_call_s", &MatchingRules::recentCall},
        std::pair{"workload_within_s", &MatchingRules::workloadWithin},
        std::pair{"rest_s", &MatchingRules::rest},
        std::pair{"rest_after_s", &MatchingRules::restAfter},
        std::pair{"coverage_s", &MatchingRules::coverage},
        std::pair{"scene_median_s", &MatchingRules::sceneMedian},
        std::pair{"scene_p90_s", &MatchingRules::sceneP90},
        std::pair{"transport_s", &MatchingRules::transport},
        std::pair{"handover_s", &MatchingRules::handover},
        std::pair{"coverage_within_s", &MatchingRules::coverageWithin},
    };
    for (const auto& [key, member] : durations)
        if (auto weight = reader.find(QLatin1String(key)))
            rules.*member = readWeight(*weight);
    if (auto busy = reader.find(QStringLiteral("busy_share")))
        rules.busyShare = busy->number(0, 0.95);
    if (rules.sceneMedian <= Duration::zero() || rules.sceneP90 <= rules.sceneMedian)
        reader.fault(QStringLiteral("\"scene_p90_s\" must be longer than \"scene_median_s\", and "
                                    "both above 0"));
    if (auto wishes = reader.find(QStringLiteral("wishes")))
        wishes->each([&](JsonReader& r) { m_profile.wishes += readWish(r); });
    reader.allow(QStringLiteral("comment"));
    reader.finish();
}

QList<Label> ProfileReader::readLabels(JsonReader& reader)
{
    QList<Label> labels;
    reader.each([&](JsonReader& r) {
        const auto label = r.choice<Label>();
        if (labels.contains(label))
            r.fault(QStringLiteral("\"%1\" is named twice").arg(nameText(label)));
        labels += label;
    });
    return labels;
}

Wish ProfileReader::readWish(JsonReader& reader)
{
    Wish wish;
    JsonReader when = reader.at(QStringLiteral("when"));
    wish.when = readCondition(when);
    auto language = reader.find(QStringLiteral("language"));
    auto credential = reader.find(QStringLiteral("credential"));
    if (language.has_value() == credential.has_value())
        reader.fault(QStringLiteral("must name exactly one of: language, credential"));
    if (language) {
        wish.language = language->word();
        if (!wish.language.isEmpty() &&
            (wish.language.size() != 2 || wish.language != wish.language.toLower()))
            language->fault(
                QStringLiteral("must be a language of two letters (ISO 639-1) such as \"es\""));
    }
    if (credential)
        wish.credential = readRef<Id<struct CredentialTag>>(
                              *credential, m_profile.credentials, QStringLiteral("credential"))
                              .value();
    if (auto must = reader.find(QStringLiteral("must")))
        wish.must = must->flag();
    reader.allow(QStringLiteral("comment"));
    reader.finish();
    return wish;
}

} // namespace lodestar
