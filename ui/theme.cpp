// SPDX-License-Identifier: GPL-3.0-or-later
// Theme: reads the tokens and dresses the application with them.
#include "ui/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPalette>
#include <QScreen>
#include <QStyleFactory>

#include <cmath>

namespace lodestar::ui {

namespace {

QHash<QString, QColor> readLook(JsonReader reader)
{
    QHash<QString, QColor> colours;
    const auto read = [&](std::string_view name) {
        const QString key = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        auto entry = reader.at(key);
        const QColor colour(entry.word());
        if (!colour.isValid())
            entry.fault(QStringLiteral("a colour is written \"#RRGGBB\""));
        colours.insert(key, colour);
    };
    for (const auto& entry : names(Token{}))
        read(entry.name);
    for (const auto& entry : names(ColourRole{}))
        read(entry.name);
    reader.finish();
    return colours;
}

double luminance(const QColor& colour)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

Token tokenOf(Tone tone)
{
    switch (tone) {
    case Tone::Text:
        return Token::Text;
    case Tone::Second:
        return Token::Second;
    case Tone::Third:
        return Token::Third;
    case Tone::Overdue:
        return Token::Overdue;
    case Tone::Warning:
        return Token::Warn;
    case Tone::Good:
        return Token::Well;
    case Tone::Accent:
        return Token::Accent;
    }
    Q_UNREACHABLE();
}

// Everything is a token or a scaled length: %name% is replaced before Qt reads the sheet.
const char* const kSheet = R"(
QToolTip { background: %header%; color: %text%; border: 1px solid %line%; padding: 4px; }
QMainWindow, QWidget#console { background: %window%; }
QMainWindow::separator { background: %window%; width: 6px; height: 6px; }
QMainWindow::separator:hover { background: %accent%; }
QFrame#panelHeader { background: %header%; border: 1px solid %line%; border-top-left-radius: 4px;
  border-top-right-radius: 4px; }
QFrame#panelBody { background: %panel%; border: 1px solid %line%; border-top: none;
  border-bottom-left-radius: 4px; border-bottom-right-radius: 4px; }
QFrame#strip { background: %panel%; border: 1px solid %line%; border-radius: 4px; }
QFrame#commandStrip { background: %panel%; border: 1px solid %line%; border-radius: 4px; }
QFrame#commandStrip[awake="true"] { border: 1px solid %accent%; }
QWidget#question { background: %header%; border: 1px solid %line%; border-radius: 4px; }
QWidget#question[awake="true"] { border: 1px solid %accent%; }
QFrame#outlook { background: %header%; border: none; border-%start%: 3px solid %accent%; }
QLabel { color: %text%; background: transparent; }
QLabel[tone="second"] { color: %second%; }
QLabel[tone="third"] { color: %third%; }
QLabel[tone="good"] { color: %well%; }
QLabel[tone="warning"] { color: %warn%; }
QLabel[tone="overdue"] { color: %overdue%; }
QLineEdit { background: %field%; border: 1px solid %line%; border-radius: 3px;
  padding: %pad%px %padx%px; selection-background-color: %accent%; selection-color: %window%; }
QLineEdit[readOnly="true"] { background: transparent; color: %second%; }
QLineEdit:focus { border: 1px solid %accent%; }
QLineEdit[refused="true"] { border: 1px solid %overdue%; }
QLineEdit#commandEntry { background: transparent; border: none; padding: 0; }
QTreeView { background: %panel%; border: none; outline: none; color: %text%; }
QListView { background: %header%; color: %text%; border: 1px solid %accent%; outline: none; padding: 2px; }
QListView::item { padding: 4px 8px; }
QListView::item:selected { background: %selected%; color: %text%; }
QMainWindow > QTabBar { background: %window%; }
QMainWindow > QTabBar::tab { background: transparent; border: none;
  border-bottom: 2px solid transparent; color: %second%; padding: %pad%px %padx%px; }
QMainWindow > QTabBar::tab:selected { color: %text%; border-bottom: 2px solid %accent%; }
QMainWindow > QTabBar::tab:focus { color: %text%; background: %selected%; }
QToolButton#tab { background: transparent; border: none; border-bottom: 2px solid transparent;
  color: %second%; padding: 2px 1px; }
QToolButton#tab:checked { color: %text%; border-bottom: 2px solid %accent%; }
QToolButton#tab:hover { color: %text%; }
QToolButton#tab:focus { color: %text%; background: %selected%; }
QPushButton#alarm { background: %alarm%; color: %onalarm%; border: none; border-radius: 3px;
  padding: 4px %padx%px; }
QPushButton#alarm:focus { border: 2px solid %text%; }
QPushButton { background: %header%; color: %text%; border: 1px solid %line%; border-radius: 3px;
  padding: %pad%px %padx%px; }
QPushButton:focus { border: 1px solid %accent%; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }
QScrollBar::handle:vertical { background: %line%; min-height: 24px; border-radius: 3px; margin: 1px; }
QScrollBar:horizontal { background: transparent; height: 8px; margin: 0; }
QScrollBar::handle:horizontal { background: %line%; min-width: 24px; border-radius: 3px; margin: 1px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QWidget#lockCover, QWidget#pinWindow, QWidget#keyEditor, QWidget#handover { background: %window%; }
QFrame#tourStrip { background: %header%; border: 1px solid %accent%; border-radius: 4px; }
QTreeWidget::item { padding: 3px; }
QTreeWidget::item:selected { background: %selected%; color: %text%; }
QHeaderView::section { background: %header%; color: %second%; border: none; padding: 4px; }
QTextBrowser { background: %panel%; color: %text%; border: none; }
)";

} // namespace

Result<Tokens> tokensFromJson(const QByteArray& bytes, const QString& fileName)
{
    const auto parsed = parseJson(bytes, fileName);
    if (!parsed)
        return parsed.failure();
    JsonReader root(*parsed, fileName);
    Tokens tokens;
    auto sizes = root.at(QStringLiteral("sizes"));
    const auto size = [&](const QString& key) {
        return sizes.at(key).number(6, 72);
    };
    tokens.base = size(QStringLiteral("base"));
    tokens.small = size(QStringLiteral("small"));
    tokens.header = size(QStringLiteral("header"));
    tokens.question = size(QStringLiteral("question"));
    tokens.figure = size(QStringLiteral("figure"));
    tokens.clock = size(QStringLiteral("clock"));
    sizes.finish();
    tokens.night = readLook(root.at(QStringLiteral("night")));
    tokens.day = readLook(root.at(QStringLiteral("day")));
    tokens.contrast = readLook(root.at(QStringLiteral("contrast")));
    root.finish();
    if (const auto outcome = root.outcome(); !outcome)
        return outcome.failure();
    return tokens;
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Theme::Theme(Tokens tokens, QObject* parent)
    : QObject(parent)
    , m_tokens(std::move(tokens))
{
    const auto families = QFontDatabase::families();
    m_family = families.contains(QStringLiteral("Inter"))
                   ? QStringLiteral("Inter")
                   : QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

void Theme::setLook(Look look)
{
    if (look == m_look)
        return;
    m_look = look;
    apply();
}

void Theme::setPercent(int percent)
{
    percent = std::clamp(percent, 75, 250);
    if (percent == m_percent)
        return;
    m_percent = percent;
    apply();
}

const QHash<QString, QColor>& Theme::table() const
{
    switch (m_look) {
    case Look::Night:
        return m_tokens.night;
    case Look::Day:
        return m_tokens.day;
    case Look::Contrast:
        return m_tokens.contrast;
    }
    Q_UNREACHABLE();
}

QColor Theme::colour(Token token) const
{
    return table().value(nameText(token));
}

QColor Theme::colour(ColourRole role) const
{
    return table().value(nameText(role));
}

QColor Theme::colour(Tone tone) const
{
    return colour(tokenOf(tone));
}

QColor Theme::textOn(const QColor& ground) const
{
    const QColor dark = m_tokens.night.value(QStringLiteral("window"));
    const QColor light = QColor(Qt::white);
    return contrast(dark, ground) >= contrast(light, ground) ? dark : light;
}

QFont Theme::font(Type type) const
{
    QFont font(m_family);
    double size = m_tokens.base;
    switch (type) {
    case Type::Body:
        break;
    case Type::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case Type::Small:
        size = m_tokens.small;
        break;
    case Type::Header:
        size = m_tokens.header;
        font.setWeight(QFont::DemiBold);
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::PercentageSpacing, 106);
        break;
    case Type::Question:
        size = m_tokens.question;
        font.setWeight(QFont::DemiBold);
        break;
    case Type::Figure:
        size = m_tokens.figure;
        font.setWeight(QFont::DemiBold);
        break;
    case Type::Clock:
        size = m_tokens.clock;
        font.setWeight(QFont::Bold);
        break;
    }
    const auto* screen = QGuiApplication::primaryScreen();
    const double dpi = screen ? screen->logicalDotsPerInchY() : 96.0;
    font.setPointSizeF(size * m_percent / 100.0 * 72.0 / dpi);
    return font;
}

int Theme::px(double design) const
{
    return static_cast<int>(std::lround(design * m_percent / 100.0));
}

int Theme::rowHeight() const
{
    const int lines =
        QFontMetrics(font(Type::Strong)).height() + QFontMetrics(font(Type::Small)).height();
    return lines + px(11);
}

void Theme::dress(QApplication& app)
{
    m_app = &app;
    apply();
}

QString Theme::styleSheet() const
{
    QString sheet = QString::fromLatin1(kSheet);
    const auto& colours = table();
    for (auto it = colours.cbegin(); it != colours.cend(); ++it)
        sheet.replace(QLatin1Char('%') + it.key() + QLatin1Char('%'), it.value().name());
    sheet.replace(QStringLiteral("%onalarm%"), textOn(colour(Token::Alarm)).name());
    sheet.replace(QStringLiteral("%start%"),
                  QGuiApplication::layoutDirection() == Qt::RightToLeft ? QStringLiteral("right")
                                                                        : QStringLiteral("left"));
    sheet.replace(QStringLiteral("%pad%"), QString::number(px(6)));
    sheet.replace(QStringLiteral("%padx%"), QString::number(px(10)));
    return sheet;
}

void Theme::apply()
{
    if (m_app) {
        QPalette palette;
        palette.setColor(QPalette::Window, colour(Token::Window));
        palette.setColor(QPalette::WindowText, colour(Token::Text));
        palette.setColor(QPalette::Base, colour(Token::Panel));
        palette.setColor(QPalette::AlternateBase, colour(Token::Header));
        palette.setColor(QPalette::Text, colour(Token::Text));
        palette.setColor(QPalette::PlaceholderText, colour(Token::Third));
        palette.setColor(QPalette::Button, colour(Token::Header));
        palette.setColor(QPalette::ButtonText, colour(Token::Text));
        palette.setColor(QPalette::Highlight, colour(Token::Selected));
        palette.setColor(QPalette::HighlightedText, colour(Token::Text));
        palette.setColor(QPalette::ToolTipBase, colour(Token::Header));
        palette.setColor(QPalette::ToolTipText, colour(Token::Text));
        palette.setColor(QPalette::Link, colour(Token::Accent));
        palette.setColor(QPalette::Disabled, QPalette::Text, colour(Token::Third));
        m_app->setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        m_app->setPalette(palette);
        m_app->setFont(font(Type::Body));
        m_app->setStyleSheet(styleSheet());
    }
    emit changed();
}

} // namespace lodestar::ui
