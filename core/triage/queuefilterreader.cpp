// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a filter's words once, against what the Board knows.
#include "core/triage/queuefilter.h"

#include <QCoreApplication>

#include <algorithm>

namespace lodestar::triage {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("filter", text);
}

struct State
{
    const char* name;
    const char* shown;
};

/// The words of "is:", as they are and as they are said here.
constexpr State kStates[] = {{"overdue", QT_TRANSLATE_NOOP("filter", "overdue")},
                             {"soon", QT_TRANSLATE_NOOP("filter", "soon")},
                             {"untriaged", QT_TRANSLATE_NOOP("filter", "untriaged")},
                             {"unlocated", QT_TRANSLATE_NOOP("filter", "unlocated")},
                             {"new", QT_TRANSLATE_NOOP("filter", "new")},
                             {"duress", QT_TRANSLATE_NOOP("filter", "duress")}};

QString spaced(const QString& text)
{
    return QString(text).replace(u'_', u' ');
}

bool isSame(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QStringMatcher matcher(const QString& text)
{
    return QStringMatcher(text, Qt::CaseInsensitive);
}

/// One word of the line; quotes keep blanks and colons together.
struct Word
{
    QString field; ///< before the colon; empty: none
    QString value;
    bool isNot = false;
};

QList<Word> wordsOf(const QString& line)
{
    QList<Word> words;
    Word word;
    QString text;
    bool isQuoted = false;
    bool isBegun = false;
    const auto end = [&] {
        if (isBegun) {
            word.value = text.trimmed();
            words += word;
        }
        word = {};
        text.clear();
        isBegun = false;
    };
    for (const QChar c : line) {
        if (c == u'"') {
            isQuoted = !isQuoted;
            isBegun = true;
        } else if (c.isSpace() && !isQuoted) {
            end();
        } else if (c == u'-' && !isBegun && !word.isNot) {
            word.isNot = true;
        } else if (c == u':' && !isQuoted && word.field.isEmpty() && !text.isEmpty()) {
            word.field = text;
            text.clear();
        } else {
            text += c;
            isBegun = true;
        }
    }
    end();
    return words;
}

std::optional<Duration> spanOf(QString text)
{
    qint64 factor = 60'000; // a bare number is minutes
    if (text.endsWith(u's', Qt::CaseInsensitive))
        factor = 1'000;
    else if (text.endsWith(u'h', Qt::CaseInsensitive))
        factor = 3'600'000;
    if (!text.isEmpty() && text.back().isLetter()) {
        if (!QStringLiteral("smh").contains(text.back().toLower()))
            return {};
        text.chop(1);
    }
    bool isNumber = false;
    const qint64 count = text.toLongLong(&isNumber);
    if (!isNumber || count < 0 || count > 100'000)
        return {};
    return Duration(count * factor);
}

} // namespace

/// Turns words into terms, against what the Board knows.
class QueueFilter::Reader
{
public:
    explicit Reader(const Board& board)
        : m_board(board)
        , m_profile(*board.profile)
    {
    }

    [[nodiscard]] Result<Term> read(const Word& word) const
    {
        Term term;
        term.isNot = word.isNot;
        if (word.field.isEmpty()) {
            term.texts += matcher(word.value);
            return term;
        }
        const auto field = fieldOf(word.field);
        if (!field)
            return Unexpected(Kind::Invalid,
                              say("\"%1:\" is no field of the filter; it knows %2. A word in "
                                  "quotes is looked for as it stands.")
                                  .arg(word.field, fieldNames()));
        term.field = *field;
        for (const QString& value : word.value.split(u',', Qt::SkipEmptyParts))
            if (auto read = add(term, word.field, value.trimmed()); !read)
                return read.failure();
        if (word.value.split(u',', Qt::SkipEmptyParts).isEmpty())
            return Unexpected(
                Kind::Invalid,
                say("\"%1:\" needs what to look for behind it, without a blank.").arg(word.field));
        return term;
    }

private:
    struct Known
    {
        Field field;
        const char* name;
    };

    static constexpr Known kFields[] = {{Field::Level, QT_TRANSLATE_NOOP("filter", "level")},
                                        {Field::Zone, QT_TRANSLATE_NOOP("filter", "zone")},
                                        {Field::Nature, QT_TRANSLATE_NOOP("filter", "nature")},
                                        {Field::Plan, QT_TRANSLATE_NOOP("filter", "plan")},
                                        {Field::Unit, QT_TRANSLATE_NOOP("filter", "unit")},
                                        {Field::Flag, QT_TRANSLATE_NOOP("filter", "flag")},
                                        {Field::Waiting, QT_TRANSLATE_NOOP("filter", "waiting")},
                                        {Field::Is, QT_TRANSLATE_NOOP("filter", "is")},
                                        {Field::Place, QT_TRANSLATE_NOOP("filter", "place")},
                                        {Field::Call, QT_TRANSLATE_NOOP("filter", "call")}};

    const Board& m_board;
    const Profile& m_profile;

    [[nodiscard]] static std::optional<Field> fieldOf(const QString& name)
    {
        for (const Known& known : kFields)
            if (isSame(name, QLatin1String(known.name)) || isSame(name, say(known.name)))
                return known.field;
        return {};
    }

    [[nodiscard]] static QString fieldNames()
    {
        QStringList all;
        for (const Known& known : kFields)
            all += say(known.name) + QLatin1Char(':');
        return all.join(QStringLiteral(", "));
    }

    [[nodiscard]] Result<void> add(Term& term, const QString& field, const QString& value) const
    {
        switch (term.field) {
        case Field::Words:
        case Field::Place:
            term.texts += matcher(value);
            return {};
        case Field::Call:
            return addCall(term, value);
        case Field::Level:
            return addLevel(term, field, value);
        case Field::Zone:
            return addZone(term, field, value);
        case Field::Nature:
            return addNature(term, field, value);
        case Field::Plan:
            return addPlan(term, field, value);
        case Field::Unit:
            return addUnit(term, field, value);
        case Field::Flag:
            return addFlag(term, field, value);
        case Field::Waiting:
            return addWaiting(term, field, value);
        case Field::Is:
            return addState(term, field, value);
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] static Unexpected
    unknown(const QString& field, const QString& value, const QStringList& known)
    {
        constexpr qsizetype kTold = 8;
        QStringList told = known.mid(0, kTold);
        if (known.size() > kTold)
            told += QStringLiteral("…");
        return {Kind::Invalid,
                told.isEmpty()
                    ? say("There is no \"%1:%2\"; there is none at all.").arg(field, value)
                    : say("There is no \"%1:%2\"; there are: %3.")
                          .arg(field, value, told.join(QStringLiteral(", ")))};
    }

    [[nodiscard]] static Result<void> addCall(Term& term, const QString& value)
    {
        bool isNumber = false;
        const qlonglong number = value.toLongLong(&isNumber);
        if (!isNumber || number < 1)
            return Unexpected(Kind::Invalid,
                              say("\"%1\" is no call number; write call:12.").arg(value));
        term.ids += QString::number(number);
        return {};
    }

    /// A letter, an id, the beginning of a name, or the rank among the levels: 1 is the worst.
    [[nodiscard]] Result<void>
    addLevel(Term& term, const QString& field, const QString& value) const
    {
        QList<Level> ranked;
        QStringList told;
        for (const Level& level : m_profile.levels) {
            told += QStringLiteral("%1 %2").arg(level.letter, level.name);
            if (level.id != m_profile.protocol.untriagedLevel)
                ranked += level;
        }
        const auto take = [&](const auto& fits) {
            bool isAny = false;
            for (const Level& level : m_profile.levels)
                if (fits(level)) {
                    term.ids += level.id.value();
                    isAny = true;
                }
            return isAny;
        };
        if (take([&](const Level& level) {
                return isSame(level.letter, value) || isSame(level.id.value(), value);
            }))
            return {};
        std::ranges::sort(ranked, std::greater<>(), &Level::urgency);
        bool isNumber = false;
        const int rank = value.toInt(&isNumber);
        if (isNumber && rank >= 1 && rank <= ranked.size()) {
            term.ids += ranked[rank - 1].id.value();
            return {};
        }
        if (!isNumber && take([&](const Level& level) {
                return level.name.startsWith(value, Qt::CaseInsensitive);
            }))
            return {};
        return unknown(field, value, told);
    }

    [[nodiscard]] Result<void> addZone(Term& term, const QString& field, const QString& value) const
    {
        QStringList told;
        QSet<QString> like;
        bool isExact = false;
        for (const Zone& zone : m_profile.zones) {
            told += zone.name;
            if (isSame(zone.id.value(), value) || isSame(zone.name, value)) {
                term.ids += zone.id.value();
                isExact = true;
            } else if (zone.name.contains(value, Qt::CaseInsensitive)) {
                like += zone.id.value();
            }
        }
        if (!isExact)
            term.ids += like;
        if (isExact || !like.isEmpty())
            return {};
        return unknown(field, value, told);
    }

    [[nodiscard]] Result<void>
    addNature(Term& term, const QString& field, const QString& value) const
    {
        const QString words = spaced(value);
        QStringList told;
        bool isKnown = false;
        for (const Nature& nature : m_profile.natures) {
            told += nature.name;
            isKnown = isKnown || nature.name.contains(words, Qt::CaseInsensitive);
            if (isSame(spaced(nature.id.value()), words)) {
                term.ids += nature.id.value();
                isKnown = true;
            }
        }
        // Another system's own word for a call that has no nature of the profile.
        for (const Cow<Call>& call : m_board.calls)
            isKnown = isKnown || call->callType.contains(words, Qt::CaseInsensitive);
        if (!isKnown)
            return unknown(field, value, told);
        term.texts += matcher(words);
        return {};
    }

    [[nodiscard]] Result<void> addPlan(Term& term, const QString& field, const QString& value) const
    {
        const QString words = spaced(value);
        QStringList told;
        bool isKnown = false;
        for (const ResponsePlan& plan : m_profile.plans) {
            told += plan.name;
            if (plan.name.contains(words, Qt::CaseInsensitive) ||
                isSame(spaced(plan.id.value()), words)) {
                term.ids += plan.id.value();
                isKnown = true;
            }
        }
        return isKnown ? Result<void>() : Result<void>(unknown(field, value, told));
    }

    /// A call sign, or the beginning of several.
    [[nodiscard]] Result<void> addUnit(Term& term, const QString& field, const QString& value) const
    {
        QStringList told;
        QSet<QString> like;
        bool isExact = false;
        for (const UnitId& id : m_board.unitIds()) {
            told += id.value();
            if (isSame(squeezed(id.value()), squeezed(value))) {
                term.ids += id.value();
                isExact = true;
            } else if (squeezed(id.value()).startsWith(squeezed(value), Qt::CaseInsensitive)) {
                like += id.value();
            }
        }
        if (!isExact)
            term.ids += like;
        if (isExact || !like.isEmpty())
            return {};
        return unknown(field, value, told);
    }

    [[nodiscard]] Result<void> addFlag(Term& term, const QString& field, const QString& value) const
    {
        const QString words = spaced(value);
        QStringList known = m_profile.protocol.flags;
        for (const Cow<Call>& call : m_board.calls)
            for (const QString& flag : call->flags)
                if (!known.contains(flag))
                    known += flag;
        bool isKnown = false;
        for (const QString& flag : std::as_const(known))
            if (spaced(flag).contains(words, Qt::CaseInsensitive)) {
                term.ids += flag;
                isKnown = true;
            }
        return isKnown ? Result<void>() : Result<void>(unknown(field, value, known));
    }

    [[nodiscard]] static Result<void>
    addWaiting(Term& term, const QString& field, const QString& value)
    {
        QString text = value;
        term.isLonger = !text.startsWith(u'<');
        while (text.startsWith(u'<') || text.startsWith(u'>') || text.startsWith(u'='))
            text.remove(0, 1);
        const auto span = spanOf(text);
        if (!span)
            return Unexpected(
                Kind::Invalid,
                say("\"%1:%2\" is no time; write %1:>5m, %1:<30s or %1:>1h.").arg(field, value));
        term.span = *span;
        return {};
    }

    [[nodiscard]] static Result<void>
    addState(Term& term, const QString& field, const QString& value)
    {
        QStringList told;
        for (const State& state : kStates) {
            told += say(state.shown);
            if (isSame(value, QLatin1String(state.name)) || isSame(value, say(state.shown))) {
                term.states += QLatin1String(state.name);
                return {};
            }
        }
        return unknown(field, value, told);
    }
};

Result<QueueFilter> QueueFilter::parse(const QString& text, const Board& board)
{
    QueueFilter filter;
    const Reader reader(board);
    for (const Word& word : wordsOf(text)) {
        if (word.field.isEmpty() && word.value.isEmpty())
            continue;
        auto term = reader.read(word);
        if (!term)
            return term.failure();
        filter.m_terms += *term;
    }
    return filter;
}

} // namespace lodestar::triage
