// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: what is kept between two runs on this workstation. Nobody else touches QSettings.
#pragma once

#include "core/domain/actor.h"
#include "ui/preferences.h"

class QSettings;

namespace lodestar::app {

class Settings
{
public:
    /// The QSettings must outlive this.
    explicit Settings(QSettings& store);

    /// How this person's screen looked in this role; the design where nothing is kept.
    [[nodiscard]] ui::Preferences preferences(const Actor& who) const;
    /// Unavailable where they are not on the disk afterwards.
    [[nodiscard]] Result<void> setPreferences(const Actor& who, const ui::Preferences& preferences);

    /// What the room has settled for this workstation, as text; empty where nothing is kept.
    [[nodiscard]] QString room(const char* key) const;
    void setRoom(const char* key, const QString& value);
    /// Whether all that was set is on the disk; Unavailable says where it is not.
    [[nodiscard]] Result<void> kept();

private:
    QSettings& m_store;
};

} // namespace lodestar::app
