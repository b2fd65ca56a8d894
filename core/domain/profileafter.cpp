// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what a profile says of the time after a call: partners, follow-ups; and what is unverified.
#include "core/domain/commentkey.h"
#include "core/domain/profilereader.h"

namespace lodestar {

namespace {

/// The value that a JSON pointer (RFC 6901) leads to; undefined if it leads nowhere.
QJsonValue valueAt(QJsonValue value, const QString& pointer)
{
    const QStringList steps = pointer.split(u'/').mid(1);
    for (QString step : steps) {
        step.replace(QStringLiteral("~1"), QStringLiteral("/"));
        step.replace(QStringLiteral("~0"), QStringLiteral("~"));
        bool isIndex = false;
        const int index = step.toInt(&isIndex);
        value = value.isArray() && isIndex ? value[index] : value[step];
    }
    return value;
}

/// "/unit_kinds/star/windows": an element of a list may be named by its id, so that the pointer
/// still leads there when a program is laid over another.
QString withIndexes(const QJsonValue& root, const QString& pointer)
{
    QStringList steps = pointer.split(u'/');
    QJsonValue value = root;
    for (qsizetype i = 1; i < steps.size(); ++i) {
        if (value.isArray()) {
            const qsizetype at = idsIn(value).indexOf(steps[i]);
            if (at >= 0)
                steps[i] = QString::number(at);
        }
        value = valueAt(value, QStringLiteral("/") + steps[i]);
    }
    return steps.join(u'/');
}

} // namespace

void ProfileReader::readPartners(JsonReader reader)
{
    QSet<QString> seen;
    reader.each([&](JsonReader& r) {
        ReferralPartner partner;
        partner.id = PartnerId(readId(r, seen));
        partner.name = r.at(QStringLiteral("name")).word();
        if (auto within = r.find(QStringLiteral("answer_within_s")))
            partner.answerWithin = within->seconds();
        r.allow(kComment);
        r.finish();
        m_profile.partners += partner;
    });
}

void ProfileReader::readFollowUps(JsonReader reader)
{
    QSet<QString> seen;
    reader.each([&](JsonReader& r) {
        FollowUpRule rule;
        rule.id = readId(r, seen);
        if (auto natures = r.find(QStringLiteral("natures")))
            natures->each([&](JsonReader& n) {
                rule.natures +=
                    readRef<NatureId>(n, idsOf(m_profile.natures), QStringLiteral("nature"));
            });
        if (auto outcomes = r.find(QStringLiteral("outcomes")))
            outcomes->each([&](JsonReader& o) {
                rule.outcomes +=
                    readRef<OutcomeId>(o, idsOf(m_profile.outcomes), QStringLiteral("outcome"));
            });
        if (auto reasons = r.find(QStringLiteral("not_served")))
            reasons->each([&](JsonReader& n) { rule.notServed += n.choice<NotServedReason>(); });
        if (auto without = r.find(QStringLiteral("without")))
            without->each([&](JsonReader& c) { rule.without += c.choice<ResourceClass>(); });
        rule.within = r.at(QStringLiteral("within_s")).seconds();
        rule.who = r.at(QStringLiteral("who")).word();
        r.allow(kComment);
        r.finish();
        m_profile.followUps += rule;
    });
}

void ProfileReader::readUnverified(JsonReader reader)
{
    reader.each([&](JsonReader& r) {
        const QString pointer = r.word();
        if (pointer.isEmpty())
            return;
        const QString found = withIndexes(m_root.value(), pointer);
        if (!pointer.startsWith(u'/') || valueAt(m_root.value(), found).isUndefined())
            r.fault(QStringLiteral("must be a JSON pointer to something in this profile, such as "
                                   "\"/unit_kinds/community_team/windows\""));
        else
            m_profile.unverified += found;
    });
}

} // namespace lodestar
