// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and searches a table of call types.
#include "core/domain/calltypes.h"

#include "core/domain/commentkey.h"
#include "core/domain/profilereader.h"

#include <algorithm>

namespace lodestar {

namespace {

Answers readAnswers(JsonReader reader, const Profile& profile)
{
    Answers answers;
    reader.eachMember([&](const QString& id, JsonReader& r) {
        const Question* question = profile.question(QuestionId(id));
        if (!question) {
            r.fault(QStringLiteral("there is no question \"%1\"; there are: %2")
                        .arg(id, idsOf(profile.protocol.questions).join(QStringLiteral(", "))));
            return;
        }
        Answer answer;
        r.each([&](JsonReader& value) {
            answer.values +=
                readRef<AnswerId>(value, idsOf(question->choices), QStringLiteral("answer"));
        });
        if (r.isArray() && answer.values.isEmpty())
            r.fault(QStringLiteral("must name at least one answer"));
        if (answer.values.size() > 1 && !question->many)
            r.fault(QStringLiteral("must be one answer only"));
        answers.insert(question->id, answer);
    });
    return answers;
}

} // namespace

std::optional<CallTypeEntry> CallTypeTable::find(const QString& callType) const
{
    auto found = std::ranges::find_if(
        entries, [&](const CallTypeEntry& entry) { return entry.match == callType; });
    if (found == entries.end())
        found = std::ranges::find_if(entries, [&](const CallTypeEntry& entry) {
            return entry.match.endsWith(u'*') &&
                   callType.startsWith(QStringView(entry.match).chopped(1));
        });
    if (found == entries.end())
        return std::nullopt;
    CallTypeEntry entry = *found;
    for (auto it = defaults.begin(); it != defaults.end(); ++it)
        if (!entry.answers.contains(it.key()))
            entry.answers.insert(it.key(), it.value());
    return entry;
}

Result<CallTypeTable>
callTypesFromJson(const QByteArray& bytes, const QString& fileName, const Profile& profile)
{
    auto parsed = parseJson(bytes, fileName);
    if (!parsed)
        return parsed.failure();
    JsonReader root(*parsed, fileName);
    CallTypeTable table;
    table.id = root.at(QStringLiteral("id")).word();
    if (auto defaults = root.find(QStringLiteral("defaults")))
        table.defaults = readAnswers(*defaults, profile);
    QSet<QString> seen;
    root.at(QStringLiteral("types")).each([&](JsonReader& r) {
        CallTypeEntry entry;
        JsonReader match = r.at(QStringLiteral("match"));
        entry.match = match.word();
        if (!entry.match.isEmpty() && seen.contains(entry.match))
            match.fault(QStringLiteral("\"%1\" is used twice").arg(entry.match));
        seen.insert(entry.match);
        entry.nature = readRef<NatureId>(
            r.at(QStringLiteral("nature")), idsOf(profile.natures), QStringLiteral("nature"));
        entry.answers = readAnswers(r.at(QStringLiteral("answers")), profile);
        r.allow(kComment);
        r.finish();
        table.entries += entry;
    });
    root.allow(kComment);
    root.finish();
    if (auto sound = root.outcome(); !sound)
        return sound.failure();
    return table;
}

} // namespace lodestar
