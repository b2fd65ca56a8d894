// SPDX-License-Identifier: GPL-3.0-or-later
// KeyBar: a flow of key caps and words.
#include "ui/panels/keybar.h"

#include "ui/widgets/badge.h"

#include <QAction>
#include <QStyle>

namespace lodestar::ui {

namespace {

QString keyTextOf(const QAction& action)
{
    return action.shortcut()
        .toString(QKeySequence::NativeText)
        .replace(QLatin1Char('+'), QLatin1Char(' '));
}

class KeyEntry final : public QAbstractButton
{
public:
    KeyEntry(const Theme& theme, QAction& action, std::function<void()> changed, QWidget* parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_key(keyTextOf(action))
        , m_changed(std::move(changed))
    {
        setText(action.iconText());
        setAccessibleName(action.text());
        setToolTip(action.toolTip());
        setFocusPolicy(Qt::NoFocus); // its key is the quicker way
        connect(this, &QAbstractButton::clicked, &action, &QAction::trigger);
        connect(&action, &QAction::changed, this, [this, &action] {
            if (m_key == keyTextOf(action))
                return;
            m_key = keyTextOf(action);
            setToolTip(action.toolTip());
            m_changed();
        });
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QSize cap = keyCapSize(m_key, m_theme);
        return {cap.width() + m_theme.px(7) +
                    QFontMetrics(m_theme.font(Type::Small)).horizontalAdvance(text()) + 2,
                cap.height()};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const auto mirrored = [this](const QRect& part) {
            return QStyle::visualRect(layoutDirection(), rect(), part);
        };
        const QSize cap = keyCapSize(m_key, m_theme);
        paintKeyCap(painter, mirrored({QPoint(0, 0), cap}).topLeft(), m_key, m_theme);
        painter.setFont(m_theme.font(Type::Small));
        painter.setPen(m_theme.colour(underMouse() ? Token::Text : Token::Second));
        painter.drawText(
            mirrored(rect().adjusted(cap.width() + m_theme.px(7), 0, 0, 0)),
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) |
                             Qt::AlignAbsolute | Qt::AlignVCenter),
            text());
    }

private:
    const Theme& m_theme;
    QString m_key;
    std::function<void()> m_changed; ///< the key is another one, of another width
};

} // namespace

KeyBar::KeyBar(const Theme& theme, const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    const auto layAgain = [this] {
        setFixedHeight(layOut(width(), false));
        update();
    };
    for (auto* action : actions)
        m_entries += new KeyEntry(theme, *action, layAgain, this);
    connect(&theme, &Theme::changed, this, layAgain);
}

QSize KeyBar::sizeHint() const
{
    return {m_theme.px(600), layOut(std::max(width(), m_theme.px(600)), true)};
}

int KeyBar::layOut(int width, bool dry) const
{
    const int edge = m_theme.px(8);
    int x = edge;
    int y = m_theme.px(4);
    int row = 0;
    for (auto* entry : m_entries) {
        const QSize size = entry->sizeHint();
        if (x > edge && x + size.width() > width - edge) {
            x = edge;
            y += row + m_theme.px(4);
        }
        if (!dry)
            entry->setGeometry(QStyle::visualRect(
                layoutDirection(), {0, 0, width, y + size.height()}, {QPoint(x, y), size}));
        x += size.width() + m_theme.px(18);
        row = size.height();
    }
    return y + row + m_theme.px(4);
}

void KeyBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    setFixedHeight(layOut(width(), false));
}

} // namespace lodestar::ui
