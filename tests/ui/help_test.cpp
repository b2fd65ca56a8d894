// SPDX-License-Identifier: GPL-3.0-or-later
// The help: the same topics, commands and keys in each language, and the language that the window
// speaks.
#include "tests/ui/demoboard.h"
#include "ui/helpwindow.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QTranslator>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::ui;

namespace {

const QString kPages = QStringLiteral(":/lodestar/help");

QString read(const QString& page)
{
    QFile file(kPages + QLatin1Char('/') + page);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

/// What the first group of the expression finds, in its order.
QStringList found(const char* expression, const QString& text)
{
    const QRegularExpression all(QString::fromLatin1(expression));
    QStringList words;
    for (auto it = all.globalMatch(text); it.hasNext();)
        words += it.next().captured(1);
    return words;
}

/// A translation that only says which language it is.
class Speaking final : public QTranslator
{
public:
    explicit Speaking(const char* language)
        : m_language(QString::fromLatin1(language))
    {
        QCoreApplication::installTranslator(this);
    }

    ~Speaking() override { QCoreApplication::removeTranslator(this); }

    [[nodiscard]] QString
    translate(const char* context, const char* source, const char*, int) const override
    {
        return qstrcmp(context, "lodestar::ui::HelpWindow") == 0 && qstrcmp(source, "en") == 0
                   ? m_language
                   : QString();
    }

    [[nodiscard]] bool isEmpty() const override { return false; }

private:
    QString m_language;
};

QString shownPage()
{
    const Theme theme(test::builtInTokens());
    const HelpWindow window(theme, nullptr);
    return window.findChild<QTextBrowser*>()->source().fileName();
}

} // namespace

TEST_CASE("each language's help has the same topics, steps, commands and keys", "[help]")
{
    const QString english = read(QStringLiteral("console.html"));
    const auto pages = QDir(kPages).entryList({QStringLiteral("console_*.html")});
    REQUIRE_FALSE(pages.isEmpty());
    for (const QString& name : pages) {
        INFO(name.toStdString());
        const QString page = read(name);
        for (const char* part : {"<a name=\"(\\w+)\"",
                                 "<(li)>",
                                 "<(tr)>",
                                 "<tr><td><b>([^<]*)",
                                 "<b>((?:Ctrl |Shift )*F\\d+)</b>",
                                 "<b>(Ctrl (?:Alt |Shift )?[A-Z+])</b>",
                                 "href=\"([^\"]*)"})
            CHECK(found(part, page) == found(part, english));
    }
}

TEST_CASE("the help speaks the window's language, or English", "[help]")
{
    CHECK(shownPage() == QStringLiteral("console.html"));
    {
        const Speaking spanish("es");
        CHECK(shownPage() == QStringLiteral("console_es.html"));
    }
    const Speaking unwritten("xx");
    CHECK(shownPage() == QStringLiteral("console.html"));
}
