// SPDX-License-Identifier: GPL-3.0-or-later
// The screener's items and what they add up to.
#include "core/triage/screener.h"

#include "core/domain/sharedwords.h"

#include <array>

namespace lodestar::triage {

namespace {

constexpr int kItems = 6;

struct Text
{
    const char* en;
    const char* es;
};

constexpr std::array<Text, kItems> kTexts{{
    {"In the last month, were there times when you would rather not have been alive?",
     "En el último mes, ¿hubo momentos en que habría preferido no estar con vida?"},
    {"In the last month, did thoughts of ending your own life come up?",
     "En el último mes, ¿tuvo pensamientos de quitarse la vida?"},
    {"Did a way of doing it come to mind?", "¿Pensó en una manera de hacerlo?"},
    {"Was there ever a moment when you meant to act on it, even a little?",
     "¿Hubo algún momento en que tuvo la intención de hacerlo, aunque fuera poca?"},
    {"Is there a worked-out plan, and do you mean to go through with it?",
     "¿Tiene un plan pensado y la intención de llevarlo a cabo?"},
    {"Has anything been done, begun or made ready to end your life? If so, in the last three "
     "months?",
     "¿Ha hecho, empezado o preparado algo para quitarse la vida? Si es así, ¿en los últimos tres "
     "meses?"},
}};

QList<ScreenerItem> allItems()
{
    QList<ScreenerItem> items;
    for (size_t i = 0; i < kItems; ++i) {
        ScreenerItem item;
        item.id = QuestionId(QStringLiteral("cssrs_%1").arg(i + 1));
        item.ask = {{QStringLiteral("en"), QString::fromUtf8(kTexts[i].en)},
                    {QStringLiteral("es"), QString::fromUtf8(kTexts[i].es)}};
        if (const SharedQuestion* shared = sharedQuestion(item.id))
            item.values = shared->values;
        items += item;
    }
    return items;
}

/// An item's one answer; empty where it has none or it is not known.
using Given = std::array<QString, kItems>;

Given givenTo(const Answers& answers, bool& any)
{
    Given given;
    const auto& items = screenerItems();
    for (size_t i = 0; i < kItems; ++i) {
        const auto answer = answers.constFind(items[static_cast<qsizetype>(i)].id);
        if (answer == answers.constEnd() || answer->values.isEmpty())
            continue;
        any = true;
        if (const QString value = answer->values.first().value(); value != u"unknown")
            given[i] = value;
    }
    return given;
}

bool isHigh(const Given& given)
{
    return given[3] == u"yes" || given[4] == u"yes" || given[5] == u"three_months";
}

/// The index of the first item that is still open; kItems if none is.
size_t openItem(const Given& given)
{
    for (size_t i = 0; i < kItems; ++i) {
        const bool isFollowed = i >= 2 && i <= 4; // only after thoughts of it
        if (given[i].isEmpty() && !(isFollowed && given[1] == u"no"))
            return i;
    }
    return kItems;
}

} // namespace

const QList<ScreenerItem>& screenerItems()
{
    static const QList<ScreenerItem> items = allItems();
    return items;
}

const ScreenerItem* nextItem(const Answers& answers)
{
    // An item that was asked and is not known is not asked again, so that the screener comes to an
    // end; what it leaves open shows in the risk.
    bool any = false;
    const Given given = givenTo(answers, any);
    if (isHigh(given))
        return nullptr;
    for (size_t i = 0; i < kItems; ++i) {
        const ScreenerItem& item = screenerItems()[static_cast<qsizetype>(i)];
        const bool isSpared = i >= 2 && i <= 4 && given[1] == u"no";
        if (!answers.contains(item.id) && !isSpared)
            return &item;
    }
    return nullptr;
}

std::optional<Screening> screeningOf(const Answers& answers)
{
    bool any = false;
    const Given given = givenTo(answers, any);
    if (!any)
        return std::nullopt;
    QString sure = QStringLiteral("none");
    if (isHigh(given))
        sure = QStringLiteral("high");
    else if (given[2] == u"yes" || given[5] == u"lifetime")
        sure = QStringLiteral("moderate");
    else if (given[0] == u"yes" || given[1] == u"yes")
        sure = QStringLiteral("low");
    if (sure == u"high" || openItem(given) == kItems)
        return Screening{AnswerId(sure), AnswerId(sure)};
    const AnswerId incomplete(QStringLiteral("incomplete"));
    // Low or none is not certain while an item may still raise it.
    return Screening{incomplete, sure == u"moderate" ? AnswerId(sure) : incomplete};
}

} // namespace lodestar::triage
