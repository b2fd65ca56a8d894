// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a random protocol as JSON and reads it like any other.
#include "tests/core/triage/check/randomprotocol.h"

#include "tests/support/town.h"

#include <QJsonDocument>

namespace lodestar::test {

namespace {

QString word(const char* text, int number)
{
    return QString::fromLatin1(text) + QString::number(number);
}

class Maker
{
public:
    explicit Maker(SeededEntropy& chance)
        : m_chance(chance)
    {
    }

    [[nodiscard]] QJsonObject profile()
    {
        QJsonObject json =
            must(readJsonFile(projectFile(QStringLiteral("tests/data/programs/small.json"))))
                .toObject();
        json[QStringLiteral("levels")] = levels();
        json[QStringLiteral("unit_kinds")] = kinds();
        json[QStringLiteral("plans")] = plans();
        json[QStringLiteral("protocol")] = protocol();
        return json;
    }

private:
    [[nodiscard]] bool oneIn(int n) { return m_chance.below(n) == 0; }

    [[nodiscard]] static QJsonArray levels()
    {
        QJsonArray all;
        for (int i = 0; i < 4; ++i)
            all += QJsonObject{{QStringLiteral("id"), word("l", i)},
                               {QStringLiteral("name"), word("Level ", i)},
                               {QStringLiteral("letter"), QString::number(i)},
                               {QStringLiteral("shape"), QStringLiteral("disc")},
                               {QStringLiteral("colour"), QStringLiteral("routine")},
                               {QStringLiteral("urgency"), 10 * i}};
        return all;
    }

    [[nodiscard]] static QJsonArray kinds()
    {
        QJsonArray all;
        for (const char* name : {"community_team", "police", "ems"})
            all += QJsonObject{{QStringLiteral("id"), QString::fromLatin1(name)},
                               {QStringLiteral("name"), QString::fromLatin1(name)},
                               {QStringLiteral("classes"), QJsonArray{QString::fromLatin1(name)}},
                               {QStringLiteral("crew_min"), 1},
                               {QStringLiteral("activation"), QJsonArray{}}};
        return all;
    }

    /// Plan "p<set>" sends the classes of the set: 1 police, 2 EMS, 4 the team.
    [[nodiscard]] static QJsonArray plans()
    {
        const char* const responses[] = {"follow_up",
                                         "police",
                                         "ems",
                                         "staged",
                                         "community_team",
                                         "simultaneous",
                                         "secondary",
                                         "staged"};
        QJsonArray all;
        for (int set = 0; set < 8; ++set) {
            QJsonArray needs;
            for (const QString& name : classes(set))
                needs += QJsonObject{{QStringLiteral("any_of"), QJsonArray{name}}};
            all += QJsonObject{{QStringLiteral("id"), word("p", set)},
                               {QStringLiteral("name"), word("Plan ", set)},
                               {QStringLiteral("response"), QString::fromLatin1(responses[set])},
                               {QStringLiteral("needs"), needs}};
        }
        return all;
    }

    [[nodiscard]] static QStringList classes(int set)
    {
        QStringList all;
        if ((set & 1) != 0)
            all += QStringLiteral("police");
        if ((set & 2) != 0)
            all += QStringLiteral("ems");
        if ((set & 4) != 0)
            all += QStringLiteral("community_team");
        return all;
    }

    [[nodiscard]] QJsonArray questions()
    {
        QJsonArray all;
        const int count = 2 + m_chance.below(3);
        for (int q = 0; q < count; ++q) {
            const bool isMany = oneIn(4);
            const int choices = 2 + m_chance.below(isMany ? 2 : 3);
            const bool isPlain = oneIn(2); // yes, no, unknown
            m_choices += isPlain ? QStringList{QStringLiteral("yes"),
                                               QStringLiteral("no"),
                                               QStringLiteral("unknown")}
                                 : QStringList();
            for (int c = 0; c < choices && !isPlain; ++c)
                m_choices.last() += word("c", c);
            QJsonArray given;
            int no = 0;
            for (const QString& choice : m_choices.last()) {
                int danger = 10 * m_chance.below(3);
                if (choice == u"no")
                    no = danger;
                if (choice == u"unknown")
                    danger = std::max(no, danger);
                given += QJsonObject{{QStringLiteral("id"), choice},
                                     {QStringLiteral("text"), choice},
                                     {QStringLiteral("danger"), danger}};
            }
            all += QJsonObject{{QStringLiteral("id"), word("q", q)},
                               {QStringLiteral("ask"), word("Question ", q)},
                               {QStringLiteral("many"), isMany},
                               {QStringLiteral("choices"), given}};
        }
        return all;
    }

    [[nodiscard]] QJsonObject condition(int depth)
    {
        const int kind = depth == 0 ? 0 : m_chance.below(6);
        if (kind >= 4) {
            QJsonArray parts;
            const int count = 1 + m_chance.below(3);
            for (int i = 0; i < count; ++i)
                parts += condition(depth - 1);
            return {{kind == 4 ? QStringLiteral("all") : QStringLiteral("any"), parts}};
        }
        if (kind == 3)
            return {{QStringLiteral("not"), condition(depth - 1)}};
        if (!m_flags.isEmpty() && oneIn(6))
            return {{QStringLiteral("flag"),
                     m_flags[m_chance.below(static_cast<int>(m_flags.size()))]}};
        const int q = m_chance.below(static_cast<int>(m_choices.size()));
        QJsonArray values;
        for (const QString& choice : m_choices[q])
            if (oneIn(3))
                values += choice;
        if (values.isEmpty())
            values += m_choices[q].first();
        return {{QStringLiteral("question"), word("q", q)}, {QStringLiteral("in"), values}};
    }

    [[nodiscard]] QJsonArray rules()
    {
        const char* const gates[] = {"none", "none", "wait_for_ems", "wait_for_police"};
        QJsonArray all;
        const int count = 2 + m_chance.below(5);
        for (int r = 0; r < count; ++r) {
            const int plan = m_chance.below(8);
            QJsonObject rule{{QStringLiteral("id"), word("r", r)},
                             {QStringLiteral("says"), word("rule ", r)},
                             {QStringLiteral("level"), word("l", m_chance.below(4))},
                             {QStringLiteral("plan"), word("p", plan)}};
            if (r + 1 < count)
                rule[QStringLiteral("when")] = condition(2);
            rule[QStringLiteral("required")] =
                QJsonArray::fromStringList(classes(plan & m_chance.below(4)));
            rule[QStringLiteral("forbidden_alone")] =
                QJsonArray::fromStringList(classes(4 & m_chance.below(8)));
            rule[QStringLiteral("staging")] = QString::fromLatin1(gates[m_chance.below(4)]);
            rule[QStringLiteral("untriaged")] = oneIn(6);
            rule[QStringLiteral("disqualifies")] = oneIn(4);
            all += rule;
        }
        return all;
    }

    [[nodiscard]] QJsonArray invariants()
    {
        QJsonArray all;
        const int count = m_chance.below(3);
        for (int i = 0; i < count; ++i) {
            QJsonObject then;
            switch (m_chance.below(6)) {
            case 0:
                then[QStringLiteral("level")] = word("l", m_chance.below(4));
                break;
            case 1:
                then[QStringLiteral("required")] =
                    QJsonArray::fromStringList(classes(1 + m_chance.below(3)));
                break;
            case 2:
                then[QStringLiteral("response_not")] =
                    QJsonArray{QStringLiteral("staged"), QStringLiteral("follow_up")};
                break;
            case 3:
                then[QStringLiteral("plan_sends")] =
                    QJsonArray::fromStringList(classes(1 + m_chance.below(7)));
                break;
            case 4:
                then[QStringLiteral("disqualified")] = oneIn(2);
                then[QStringLiteral("staging")] = QStringLiteral("wait_for_ems");
                break;
            default:
                then[QStringLiteral("untriaged")] = oneIn(2);
                then[QStringLiteral("forbidden_alone")] =
                    QJsonArray{QStringLiteral("community_team")};
            }
            all += QJsonObject{{QStringLiteral("id"), word("i", i)},
                               {QStringLiteral("says"), word("promise ", i)},
                               {QStringLiteral("when"), condition(1)},
                               {QStringLiteral("then"), then}};
        }
        return all;
    }

    [[nodiscard]] QJsonObject protocol()
    {
        QJsonArray flags;
        const int count = m_chance.below(3);
        for (int i = 0; i < count; ++i) {
            m_flags += word("f", i);
            flags += QJsonObject{{QStringLiteral("id"), word("f", i)},
                                 {QStringLiteral("danger"), m_chance.below(2)}};
        }
        QJsonArray asked = questions();
        QJsonArray mustAsk;
        for (qsizetype q = 0; q < asked.size(); ++q) {
            QJsonObject question = asked[q].toObject();
            if (oneIn(4))
                mustAsk += question[QStringLiteral("id")];
            else if (oneIn(4))
                question[QStringLiteral("when")] = condition(1);
            asked[q] = question;
        }
        return {{QStringLiteral("id"), QStringLiteral("random")},
                {QStringLiteral("version"), QStringLiteral("1")},
                {QStringLiteral("flags"), flags},
                {QStringLiteral("questions"), asked},
                {QStringLiteral("must_ask"), mustAsk},
                {QStringLiteral("rules"), rules()},
                {QStringLiteral("invariants"), invariants()},
                {QStringLiteral("untriaged_level"), word("l", m_chance.below(4))},
                {QStringLiteral("protective_plan"), word("p", m_chance.below(8))},
                {QStringLiteral("untriaged_after_s"), 60}};
    }

    SeededEntropy& m_chance;
    QList<QStringList> m_choices; ///< by question
    QStringList m_flags;
};

} // namespace

Profile randomProfile(SeededEntropy& chance)
{
    return must(
        profileFromJson(QJsonDocument(Maker(chance).profile()).toJson(), QStringLiteral("random")));
}

} // namespace lodestar::test
