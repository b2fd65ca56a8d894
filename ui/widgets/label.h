// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that follow the theme: text of one type and tone, a running figure, a badge, a key cap.
#pragma once

#include "ui/theme.h"

#include <QLabel>

namespace lodestar::ui {

class ThemeLabel final : public QLabel
{
    Q_OBJECT

public:
    ThemeLabel(const Theme& theme, Type type, Tone tone, QWidget* parent = nullptr);

    void setTone(Tone tone);
    /// Cut with an ellipsis where there is no room; the whole text is then the tool tip. Plain text
    /// only.
    /// With `mayVanish` it says nothing rather than a third of it.
    void setElided(const QString& text, bool mayVanish = false);

    [[nodiscard]] bool isElided() const { return m_isElided; }

    /// What does not fit goes on in small type in up to so many lines before anything is cut.
    void setMostLines(int lines);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    const Theme& m_theme;
    Type m_type;
    QString m_whole;
    bool m_isElided = false;
    bool m_mayVanish = false;
    int m_mostLines = 1;
    int m_lines = 1; ///< shown now

    void cut();
    [[nodiscard]] QStringList wrapped(const QFont& font) const;
};

/// A time or number whose digits do not tremble.
class FigureLabel final : public QWidget
{
    Q_OBJECT

public:
    FigureLabel(const Theme& theme, Type type, QWidget* parent = nullptr);

    void setText(const QString& text);

    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Type m_type;
    QString m_text;
};

class BadgeLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit BadgeLabel(const Theme& theme, QWidget* parent = nullptr);

    void setBadge(const Badge& badge);

    [[nodiscard]] const Badge& badge() const { return m_badge; }

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Badge m_badge;
};

class KeyCap final : public QWidget
{
    Q_OBJECT

public:
    KeyCap(const Theme& theme, const QString& key, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_key;
};

} // namespace lodestar::ui
