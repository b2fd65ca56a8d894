// SPDX-License-Identifier: GPL-3.0-or-later
// JsonReader: reads a JSON file that a person wrote, and names the exact place of whatever is
// wrong.
#pragma once

#include "core/base/names.h"
#include "core/base/place.h"
#include "core/base/time.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>

namespace lodestar {

/// Parses a whole JSON text. A syntax error is told as "FILE, line L, column C: …".
[[nodiscard]] Result<QJsonValue> parseJson(const QByteArray& bytes, const QString& fileName);

/// Reads a whole file and parses it; a missing file is NotFound, an unreadable one Unavailable.
[[nodiscard]] Result<QJsonValue> readJsonFile(const QString& path);

/// A cursor on one JSON value. All cursors of a document share one list of faults, so that a reader
/// goes on to the end and the author sees every fault at once, each as "FILE: $.path: what would be
/// right". Keys that nobody asked for are faults too: a misspelt key must not be a silent default.
class JsonReader
{
public:
    JsonReader(QJsonValue value, const QString& fileName);

    [[nodiscard]] const QJsonValue& value() const { return m_value; }

    [[nodiscard]] const QString& path() const { return m_path; }

    [[nodiscard]] bool isObject() const { return m_value.isObject(); }

    [[nodiscard]] bool isArray() const { return m_value.isArray(); }

    [[nodiscard]] bool isString() const { return m_value.isString(); }

    [[nodiscard]] bool has(const QString& key) const;

    /// The member `key`, which must be there; a missing one is a fault and reads as null.
    [[nodiscard]] JsonReader at(const QString& key);
    /// The member `key`, if it is there.
    [[nodiscard]] std::optional<JsonReader> find(const QString& key);
    /// Marks `key` as known without reading it (e.g. "comment").
    void allow(const QString& key);
    /// To be called when an object has been read: names every key that nobody asked for.
    void finish();

    /// Each element of an array, in order; anything else is a fault.
    void each(const std::function<void(JsonReader&)>& read);
    /// Each member of an object, in the order of its keys; anything else is a fault.
    void eachMember(const std::function<void(const QString& key, JsonReader&)>& read);

    /// The value in the form asked for; anything else is a fault and gives an empty value.
    [[nodiscard]] QString text();
    /// A text that is not empty.
    [[nodiscard]] QString word();
    [[nodiscard]] bool flag();
    [[nodiscard]] int whole(int least, int most);
    [[nodiscard]] double number(double least, double most);
    [[nodiscard]] QStringList words();
    /// [latitude, longitude]
    [[nodiscard]] LatLon latLon();
    /// A number of seconds.
    [[nodiscard]] Duration seconds();

    template <NamedEnum E>
    [[nodiscard]] E choice()
    {
        const QString given = text();
        if (const auto found = valueOf<E>(given.toStdString()))
            return *found;
        if (m_value.isString())
            fault(QStringLiteral("\"%1\" is not one of: %2").arg(given, allNames<E>()));
        return E{};
    }

    /// Notes that something is wrong here; `right` says what would be right.
    void fault(const QString& right);
    [[nodiscard]] QStringList faults() const;
    /// Nothing if no fault was noted; else Invalid with all of them, one a line.
    [[nodiscard]] Result<void> outcome() const;

private:
    struct Shared
    {
        QString file;
        QStringList faults;
    };

    JsonReader(QJsonValue value, QString path, std::shared_ptr<Shared> shared);

    QJsonValue m_value;
    QString m_path;
    std::shared_ptr<Shared> m_shared;
    QSet<QString> m_asked;
};

} // namespace lodestar
