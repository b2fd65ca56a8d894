// SPDX-License-Identifier: GPL-3.0-or-later
// Strict flags over QCommandLineParser.
#include "app/ctl/options.h"

#include "app/ctl/counter.h"
#include "app/ctl/print.h"

namespace lodestar::ctl {

Options::Options(const QString& name, const QString& about)
    : m_name(name)
    , m_parser(std::make_unique<QCommandLineParser>())
{
    m_parser->setApplicationDescription(QStringLiteral("lodestarctl %1: %2").arg(name, about));
    m_parser->addOption({QStringLiteral("json"), QStringLiteral("Answer in JSON.")});
    m_parser->addOption(
        {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help.")});
}

Options& Options::flag(const QString& name, const QString& about)
{
    m_parser->addOption({name, about});
    return *this;
}

Options& Options::value(const QString& name,
                        const QString& what,
                        const QString& about,
                        const QString& fallback)
{
    const QString said =
        fallback.isEmpty() ? about : QStringLiteral("%1 [%2]").arg(about, fallback);
    QCommandLineOption option(name, said, what);
    if (!fallback.isEmpty())
        option.setDefaultValue(fallback);
    m_parser->addOption(option);
    return *this;
}

Options& Options::need(const QString& name, const QString& what, const QString& about)
{
    m_needed += name;
    return value(name, what, about + QStringLiteral(" (required)"));
}

Options& Options::store()
{
    m_hasStore = true;
    return need(QStringLiteral("store"),
                QStringLiteral("URL"),
                QStringLiteral("sqlite:PATH or postgresql://user@host:port/db"));
}

Options& Options::map()
{
    return value(QStringLiteral("map"),
                 QStringLiteral("FILE"),
                 QStringLiteral("A .lodemap; without it, straight lines."));
}

Options& Options::word(const QString& what, const QString& about)
{
    m_words += what;
    m_parser->addPositionalArgument(what, about);
    return *this;
}

Options& Options::actor(const QString& role)
{
    m_hasActor = true;
    value(QStringLiteral("as"),
          QStringLiteral("NAME"),
          QStringLiteral("Who does it."),
          qEnvironmentVariable("USER", QStringLiteral("lodestarctl")));
    value(QStringLiteral("role"), QStringLiteral("ROLE"), QStringLiteral("In which role."), role);
    return value(QStringLiteral("console"),
                 QStringLiteral("NAME"),
                 QStringLiteral("At which console."),
                 QStringLiteral("lodestarctl"));
}

namespace {
/// Qt ends some of its sentences and leaves others open.
QString sentenceOf(const QString& text)
{
    return text.endsWith(u'.') ? text : text + u'.';
}
} // namespace

std::optional<Exit> Options::read(const QStringList& arguments)
{
    if (!m_parser->parse(QStringList{QStringLiteral("lodestarctl ") + m_name} + arguments))
        return wrong(sentenceOf(m_parser->errorText()));
    if (has(QStringLiteral("help"))) {
        QString help = m_parser->helpText();
        const QString words = m_words.isEmpty() ? QString() : m_words.join(u' ').prepend(u' ');
        help.replace(0,
                     help.indexOf(u'\n'),
                     QStringLiteral("Usage: lodestarctl %1 [flags]%2").arg(m_name, words));
        printText(help);
        return Exit::Done;
    }
    if (m_hasActor)
        if (const auto actor = actorOf(*this); !actor)
            return wrong(actor.error().text);
    for (const QString& name : m_needed)
        if (text(name).isEmpty())
            return wrong(QStringLiteral("lodestarctl %1 needs --%2; see lodestarctl %1 --help.")
                             .arg(m_name, name));
    if (m_hasStore)
        if (const auto url = store::storeUrlFromText(text(QStringLiteral("store"))); !url)
            return wrong(url.error().text);
    const auto given = m_parser->positionalArguments().size();
    if (given != m_words.size())
        return wrong(
            m_words.isEmpty()
                ? QStringLiteral("lodestarctl %1 takes no word \"%2\"; see lodestarctl %1 --help.")
                      .arg(m_name, m_parser->positionalArguments().constFirst())
                : QStringLiteral("lodestarctl %1 needs %2; see lodestarctl %1 --help.")
                      .arg(m_name, m_words.join(u' ')));
    return std::nullopt;
}

bool Options::has(const QString& name) const
{
    return m_parser->isSet(name);
}

QString Options::text(const QString& name) const
{
    return m_parser->value(name);
}

QStringList Options::texts(const QString& name) const
{
    return m_parser->values(name);
}

QString Options::wordAt(int index) const
{
    return m_parser->positionalArguments().at(index);
}

Exit Options::wrong(const QString& sentence)
{
    return wrongUsage(sentence);
}

Result<double> numberOf(const Options& options, const QString& name, double least, double most)
{
    bool isNumber = false;
    const double value = options.text(name).toDouble(&isNumber);
    if (isNumber && value >= least && value <= most) // never true of NaN
        return value;
    return Unexpected(
        Kind::Invalid,
        QStringLiteral("--%1: \"%2\" does not fit: write a number from %3 to %4.")
            .arg(name, options.text(name), QString::number(least), QString::number(most, 'f', 0)));
}

} // namespace lodestar::ctl
