// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: one group of keys for each person and role.
#include "app/settings.h"

#include "app/personkey.h"

#include <QCoreApplication>
#include <QSettings>

namespace lodestar::app {

namespace {

class SettingsWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::app::Settings)
};

QString groupOf(const Actor& who)
{
    return QStringLiteral("screens/") + personKey(who);
}

} // namespace

Settings::Settings(QSettings& store)
    : m_store(store)
{
}

ui::Preferences Settings::preferences(const Actor& who) const
{
    const QString group = groupOf(who);
    const auto at = [&](const char* key) {
        return m_store.value(group + QLatin1Char('/') + QLatin1String(key));
    };
    ui::Preferences preferences;
    preferences.look =
        valueOf<ui::Look>(at("look").toString().toStdString()).value_or(ui::Look::Night);
    const int percent = at("percent").toInt();
    preferences.percent = percent > 0 ? percent : 100;
    preferences.geometry = at("geometry").toByteArray();
    preferences.layout = at("layout").toByteArray();
    preferences.layoutInTwo = at("layout_in_two").toByteArray();
    preferences.lines = at("lines").toStringList();
    preferences.pin = at("pin").toByteArray();
    if (at("volume").isValid())
        preferences.volume = std::clamp(at("volume").toInt(), 0, 100);
    const auto keys = at("keys").toMap();
    for (auto it = keys.cbegin(); it != keys.cend(); ++it)
        preferences.keys.insert(it.key(), it.value().toString());
    preferences.hasToured = at("toured").toBool();
    for (const QVariant& kept : at("views").toList()) {
        const auto view = kept.toMap();
        const auto grouping = valueOf<triage::Grouping>(
            view.value(QStringLiteral("grouping")).toString().toStdString());
        preferences.views += {view.value(QStringLiteral("name")).toString(),
                              view.value(QStringLiteral("filter")).toString(),
                              grouping.value_or(triage::Grouping::Stage)};
    }
    return preferences;
}

Result<void> Settings::setPreferences(const Actor& who, const ui::Preferences& preferences)
{
    const QString group = groupOf(who);
    const auto set = [&](const char* key, const QVariant& value) {
        m_store.setValue(group + QLatin1Char('/') + QLatin1String(key), value);
    };
    set("look", nameText(preferences.look));
    set("percent", preferences.percent);
    set("geometry", preferences.geometry);
    set("layout", preferences.layout);
    set("layout_in_two", preferences.layoutInTwo);
    set("lines", preferences.lines);
    set("pin", preferences.pin);
    set("volume", preferences.volume);
    QVariantMap keys;
    for (auto it = preferences.keys.cbegin(); it != preferences.keys.cend(); ++it)
        keys.insert(it.key(), it.value());
    set("keys", keys);
    set("toured", preferences.hasToured);
    QVariantList views;
    for (const ui::QueueView& view : preferences.views)
        views += QVariantMap{{QStringLiteral("name"), view.name},
                             {QStringLiteral("filter"), view.filter},
                             {QStringLiteral("grouping"), nameText(view.grouping)}};
    set("views", views);
    return kept();
}

Result<void> Settings::kept()
{
    m_store.sync();
    if (m_store.status() == QSettings::NoError)
        return {};
    return Unexpected(
        Kind::Unavailable,
        SettingsWords::tr(
            "What was set here cannot be kept in %1: check that the disk has room and "
            "that the file is yours.")
            .arg(m_store.fileName()));
}

QString Settings::room(const char* key) const
{
    return m_store.value(QStringLiteral("room/") + QLatin1String(key)).toString();
}

void Settings::setRoom(const char* key, const QString& value)
{
    m_store.setValue(QStringLiteral("room/") + QLatin1String(key), value);
}

} // namespace lodestar::app
