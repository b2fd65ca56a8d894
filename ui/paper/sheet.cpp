// SPDX-License-Identifier: GPL-3.0-or-later
// Sheet: Qt's rich text on QPdfWriter and QPrinter.
#include "ui/paper/sheet.h"

#include "core/base/filewriter.h"
#include "core/domain/profile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrinter>
#include <QTextDocument>

namespace lodestar::ui {

namespace {

class SheetWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::Sheet)
};

constexpr const char* kPrint = R"(
h1 { font-size: 13pt; margin: 0; }
h2 { font-size: 11pt; margin: 10px 0 2px 0; }
p { margin: 2px 0; }
th { text-align: left; font-weight: 600; }
)";
constexpr const char* kPaper = R"(
body { color: #000000; background: #ffffff; }
th { background: #e6e6e6; }
)";

QPageLayout paperLayout()
{
    const bool isUs = QLocale().measurementSystem() == QLocale::ImperialUSSystem ||
                      QLocale().language() == QLocale::C;
    return {QPageSize(isUs ? QPageSize::Letter : QPageSize::A4),
            QPageLayout::Portrait,
            QMarginsF(8, 8, 8, 8),
            QPageLayout::Millimeter};
}

QChar glyphOf(Shape shape)
{
    switch (shape) {
    case Shape::Square:
        return QChar(0x25A0);
    case Shape::Triangle:
        return QChar(0x25B2);
    case Shape::Diamond:
        return QChar(0x25C6);
    case Shape::Disc:
        return QChar(0x25CF);
    case Shape::Ring:
        return QChar(0x25CB);
    case Shape::Question:
        return u'?';
    }
    Q_UNREACHABLE();
}

QString cellOf(const QString& text)
{
    const bool isBold = text.startsWith(QLatin1Char('!'));
    QStringList lines;
    for (const QString& line : (isBold ? text.mid(1) : text).split(QLatin1Char('\n')))
        lines += line.toHtmlEscaped();
    QString html = lines.join(QStringLiteral("<br/>"));
    if (isBold)
        html = QStringLiteral("<b>! %1</b>").arg(html);
    return QStringLiteral("<td>%1</td>").arg(html.isEmpty() ? QStringLiteral("&nbsp;") : html);
}

} // namespace

QString heading(const QString& text)
{
    return QStringLiteral("<h2>%1</h2>").arg(text.toHtmlEscaped());
}

QString paragraph(const QString& text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString table(const QStringList& head, const QList<QStringList>& rows, const QList<int>& percents)
{
    QString html = QStringLiteral(
        "<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"3\" "
        "style=\"border-collapse: collapse; border-style: solid; border-color: #888888;\"><tr>");
    for (qsizetype i = 0; i < head.size(); ++i)
        html += QStringLiteral("<th%1>%2</th>")
                    .arg(i < percents.size() ? QStringLiteral(" width=\"%1%\"").arg(percents[i])
                                             : QString(),
                         head[i].toHtmlEscaped());
    html += QStringLiteral("</tr>");
    for (const QStringList& row : rows) {
        html += QStringLiteral("<tr>");
        for (const QString& cell : row)
            html += cellOf(cell);
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

QString levelMark(const Profile& profile, const LevelId& level)
{
    const Level* known = profile.level(level.isValid() ? level : profile.protocol.untriagedLevel);
    if (!known)
        return QStringLiteral("?");
    return known->shape == Shape::Question && known->letter == QLatin1String("?")
               ? known->letter
               : QStringLiteral("%1 %2").arg(glyphOf(known->shape)).arg(known->letter);
}

std::unique_ptr<QTextDocument> documentOf(const Sheet& sheet, Medium medium)
{
    auto document = std::make_unique<QTextDocument>();
    document->setDefaultFont(QFont(QStringLiteral("Inter"), 9));
    document->setDefaultStyleSheet(QLatin1String(kPrint) +
                                   QLatin1String(medium == Medium::Paper ? kPaper : ""));
    document->setDocumentMargin(medium == Medium::Paper ? 4 : 14);
    document->setMetaInformation(QTextDocument::DocumentTitle, sheet.title);
    document->setHtml(
        QStringLiteral("<body><h1>%1</h1>%2</body>").arg(sheet.title.toHtmlEscaped(), sheet.html));
    return document;
}

Result<void> writePdf(const Sheet& sheet, const QString& path)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageLayout(paperLayout());
        writer.setTitle(sheet.title);
        writer.setCreator(QStringLiteral("Lodestar"));
        documentOf(sheet)->print(&writer);
    }
    // Whole or not at all: a sheet cut short by a full disk must not look like the board.
    return writeFile(path, bytes, Readers::Owner);
}

Result<void> printOn(const Sheet& sheet, const QString& printer)
{
    QPrinter device;
    device.setPrinterName(printer);
    if (!device.isValid() || device.printerName() != printer)
        return Unexpected(Kind::NotFound,
                          SheetWords::tr("there is no printer “%1” here").arg(printer));
    device.setPageLayout(paperLayout());
    device.setDocName(sheet.title);
    documentOf(sheet)->print(&device);
    if (device.printerState() == QPrinter::Error)
        return Unexpected(Kind::Unavailable,
                          SheetWords::tr("the printer “%1” does not print").arg(printer));
    return {};
}

} // namespace lodestar::ui
