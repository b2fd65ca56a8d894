// SPDX-License-Identifier: GPL-3.0-or-later
// CommandLine: entry, preview, completion and history.
#include "ui/panels/commandline.h"

#include "ui/panels/aliases.h"
#include "ui/widgets/panel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace lodestar::ui {

namespace {

constexpr qsizetype kHistoryKept = 100;
constexpr int kPreviewLines = 4;

} // namespace

CommandLine::CommandLine(const Theme& theme,
                         std::function<Reading(const QString&)> read,
                         QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_read(std::move(read))
{
    setObjectName(QStringLiteral("commandStrip"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* line = new QHBoxLayout(this);
    m_mark = new ThemeLabel(theme, Type::Question, Tone::Accent);
    m_mark->setText(QStringLiteral("›"));
    m_entry = new QLineEdit;
    m_entry->setObjectName(QStringLiteral("commandEntry"));
    m_entry->setAccessibleName(tr("Command"));
    m_entry->setFont(theme.font(Type::Question));
    m_preview = new ThemeLabel(theme, Type::Body, Tone::Second);
    m_preview->setObjectName(QStringLiteral("commandPreview"));
    // The ends that a call may come to are many: all of them are read before one is chosen.
    m_preview->setMostLines(kPreviewLines);
    line->addWidget(m_mark);
    line->addWidget(m_entry);
    line->addWidget(m_preview, 1);
    m_entry->installEventFilter(this);
    connect(m_entry, &QLineEdit::textEdited, this, [this] {
        m_isSaying = false;
        m_offers.clear();
        m_at = -1;
        fitEntry();
        refresh();
    });
    connect(m_entry, &QLineEdit::textChanged, this, &CommandLine::edited);
    connect(m_entry, &QLineEdit::returnPressed, this, &CommandLine::enter);
    const auto measure = [this, line] {
        m_preview->setMinimumHeight(0);
        line->setContentsMargins(m_theme.px(14), m_theme.px(7), m_theme.px(14), m_theme.px(7));
        line->setSpacing(m_theme.px(12));
        auto font = m_theme.font(Type::Question);
        font.setWeight(QFont::Medium);
        m_entry->setFont(font);
        fitEntry();
    };
    measure();
    connect(&theme, &Theme::changed, this, measure);
    refresh();
}

void CommandLine::fitEntry()
{
    const int text = m_entry->fontMetrics().horizontalAdvance(m_entry->text());
    // A long note scrolls in its field: it must not push the panels off the screen.
    const int most = std::max(width() / 2, m_theme.px(160));
    m_entry->setFixedWidth(std::clamp(text + m_theme.px(24), m_theme.px(160), most));
}

QString CommandLine::line() const
{
    return m_entry->text();
}

QStringList CommandLine::history() const
{
    return m_kept;
}

void CommandLine::setHistory(const QStringList& lines)
{
    m_kept = lines;
    m_history = lines;
}

QString CommandLine::preview() const
{
    return m_preview->accessibleName();
}

void CommandLine::begin(const QString& line)
{
    if (!line.isEmpty()) {
        if (!m_entry->text().trimmed().isEmpty() && m_entry->text() != line)
            m_history += m_entry->text();
        m_entry->setText(line);
        fitEntry();
    }
    m_isSaying = false;
    m_entry->setFocus(Qt::ShortcutFocusReason);
    m_entry->deselect();
    m_entry->end(false);
    refresh();
}

void CommandLine::showPreview(const QString& text, Tone tone)
{
    m_preview->setTone(tone);
    m_preview->setElided(text);
    // The panels above are moved once for a line, not at every key of it.
    const bool isBegun = !m_entry->text().isEmpty();
    m_preview->setMinimumHeight(
        isBegun ? std::max(m_preview->minimumHeight(), m_preview->sizeHint().height()) : 0);
}

void CommandLine::refresh()
{
    if (m_isSaying)
        return;
    const Reading reading = m_read(m_entry->text());
    switch (reading.state) {
    case Reading::State::Empty:
        showPreview(m_entry->hasFocus()
                        ? tr("D unit call · status unit · H hold · N note · C close · S select · "
                             "BK backup · RA reassign · U undo · Esc to leave")
                        : tr("Ctrl K or ; for a command"),
                    Tone::Third);
        return;
    case Reading::State::Ready:
        showPreview(tr("%1 · Enter to do it, Esc to leave").arg(reading.preview), Tone::Text);
        return;
    case Reading::State::Incomplete:
        showPreview(QStringLiteral("… %1").arg(reading.preview), Tone::Second);
        return;
    case Reading::State::Refused:
        showPreview(QStringLiteral("▲ %1").arg(reading.preview), Tone::Warning);
        return;
    }
}

void CommandLine::say(const QString& text, Tone tone)
{
    m_isSaying = true;
    showPreview(text, tone);
}

void CommandLine::done(const QString& line)
{
    if (!m_doing.isEmpty() && m_doing == line) {
        m_kept.removeAll(line);
        m_kept += line;
        if (m_kept.size() > kHistoryKept)
            m_kept.removeFirst();
        m_doing.clear();
    }
    keep(line);
    if (m_entry->text() == line)
        clearEntry();
}

void CommandLine::keep(const QString& line)
{
    if (line.trimmed().isEmpty())
        return;
    m_history.removeAll(line);
    m_history += line;
    if (m_history.size() > kHistoryKept)
        m_history.removeFirst();
}

void CommandLine::clearEntry()
{
    m_entry->clear();
    m_preview->setMinimumHeight(0);
    m_at = -1;
    fitEntry();
}

void CommandLine::enter()
{
    const Reading reading = m_read(m_entry->text());
    if (reading.state == Reading::State::Ready) {
        m_doing = holdsNoText(reading) ? m_entry->text() : QString();
        emit entered(reading);
    } else {
        m_isSaying = false;
        refresh();
    }
}

void CommandLine::complete()
{
    if (m_offers.isEmpty()) {
        m_offers = m_read(m_entry->text()).completions;
        m_offer = -1;
    }
    if (m_offers.isEmpty())
        return;
    m_offer = (m_offer + 1) % m_offers.size();
    m_entry->setText(m_offers[m_offer]);
    fitEntry();
    m_isSaying = false;
    refresh();
}

void CommandLine::recall(int by)
{
    if (m_history.isEmpty())
        return;
    const qsizetype from = m_at < 0 ? m_history.size() : m_at;
    m_at = std::clamp<qsizetype>(from + by, 0, m_history.size());
    m_entry->setText(m_at == m_history.size() ? QString() : m_history[m_at]);
    m_isSaying = false;
    fitEntry();
    refresh();
}

void CommandLine::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitEntry();
}

bool CommandLine::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        setStyleProperty(*this, "awake", event->type() == QEvent::FocusIn);
        QMetaObject::invokeMethod(
            this, [this] { refresh(); }, Qt::QueuedConnection);
    }
    if (event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        switch (key) {
        case Qt::Key_Up:
            recall(-1);
            return true;
        case Qt::Key_Down:
            recall(1);
            return true;
        case Qt::Key_Tab:
            if (m_entry->text().isEmpty())
                break;
            complete();
            return true;
        case Qt::Key_Escape:
            m_isSaying = false;
            m_doing.clear();
            keep(m_entry->text());
            clearEntry();
            emit left();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace lodestar::ui
