// SPDX-License-Identifier: GPL-3.0-or-later
// PaperDesk: puts sheets on paper or in the folder, beside the window's work, and keeps the board's
// fallback.
#pragma once

#include "core/base/time.h"
#include "ui/paper/sheet.h"
#include "ui/roompolicy.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace lodestar::ui {

class PaperDesk final : public QObject
{
    Q_OBJECT

public:
    /// The policy must outlive this.
    explicit PaperDesk(const RoomPolicy& policy, QObject* parent = nullptr);

    /// Prints the sheet, or writes it to the folder; said() follows. `name` is part of the file's
    /// name and holds no personal data: "board", "call-1042".
    void put(const Sheet& sheet, const QString& name, Instant now);
    /// Writes the board's sheet when its time has come, and removes the oldest above the policy's
    /// number.
    void keep(const std::function<Sheet()>& board, Instant now);

    /// Why the last sheet of the board that was to be kept is missing; empty: all is well.
    [[nodiscard]] QString trouble() const { return m_trouble; }

    /// When the last sheet of the board was kept.
    [[nodiscard]] std::optional<Instant> keptAt() const { return m_keptAt; }

    /// Waits until nothing is being written.
    void finish();

signals:
    void said(const QString& text, bool isTrouble);

private:
    const RoomPolicy& m_policy;
    QThreadPool m_pool; ///< one thread; ends before this does
    QString m_trouble;
    std::optional<Instant> m_keptAt;
    std::optional<Instant> m_lastTry;

    void write(const std::function<Result<QString>()>& work,
               const std::function<void(const Result<QString>&)>& then);
};

} // namespace lodestar::ui
