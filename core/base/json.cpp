// SPDX-License-Identifier: GPL-3.0-or-later
// Cursor over QJsonValue with a shared list of faults.
#include "core/base/json.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonParseError>

#include <cmath>

namespace lodestar {

Result<QJsonValue> parseJson(const QByteArray& bytes, const QString& fileName)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto before = bytes.left(error.offset);
        const auto line = before.count('\n') + 1;
        const auto column = before.size() - (before.lastIndexOf('\n') + 1) + 1;
        return Unexpected(Kind::Invalid,
                          QStringLiteral("%1, line %2, column %3: this is not JSON: %4.")
                              .arg(fileName)
                              .arg(line)
                              .arg(column)
                              .arg(error.errorString()));
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

Result<QJsonValue> readJsonFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return Unexpected(Kind::NotFound, QStringLiteral("There is no file %1.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Kind::Unavailable,
                          QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()));
    return parseJson(file.readAll(), path);
}

JsonReader::JsonReader(QJsonValue value, const QString& fileName)
    : JsonReader(std::move(value), QStringLiteral("$"), std::make_shared<Shared>())
{
    m_shared->file = fileName;
}

JsonReader::JsonReader(QJsonValue value, QString path, std::shared_ptr<Shared> shared)
    : m_value(std::move(value))
    , m_path(std::move(path))
    , m_shared(std::move(shared))
{
}

bool JsonReader::has(const QString& key) const
{
    return m_value.isObject() && m_value.toObject().contains(key);
}

JsonReader JsonReader::at(const QString& key)
{
    m_asked.insert(key);
    JsonReader member(m_value.toObject().value(key), m_path + u'.' + key, m_shared);
    if (!m_value.isObject())
        fault(QStringLiteral("must be an object"));
    else if (!has(key))
        member.fault(QStringLiteral("is missing"));
    return member;
}

std::optional<JsonReader> JsonReader::find(const QString& key)
{
    m_asked.insert(key);
    if (!has(key))
        return std::nullopt;
    return JsonReader(m_value.toObject().value(key), m_path + u'.' + key, m_shared);
}

void JsonReader::allow(const QString& key)
{
    m_asked.insert(key);
}

void JsonReader::finish()
{
    const auto object = m_value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!m_asked.contains(it.key()))
            JsonReader(it.value(), m_path + u'.' + it.key(), m_shared)
                .fault(QStringLiteral("is no known key here"));
}

void JsonReader::each(const std::function<void(JsonReader&)>& read)
{
    if (!m_value.isArray()) {
        fault(QStringLiteral("must be a list"));
        return;
    }
    const auto array = m_value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonReader element(array[i], QStringLiteral("%1[%2]").arg(m_path).arg(i), m_shared);
        read(element);
    }
}

void JsonReader::eachMember(const std::function<void(const QString&, JsonReader&)>& read)
{
    if (!m_value.isObject()) {
        fault(QStringLiteral("must be an object"));
        return;
    }
    const auto object = m_value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        m_asked.insert(it.key());
        JsonReader member(it.value(), m_path + u'.' + it.key(), m_shared);
        read(it.key(), member);
    }
}

QString JsonReader::text()
{
    if (!m_value.isString())
        fault(QStringLiteral("must be a text in quotes"));
    return m_value.toString();
}

QString JsonReader::word()
{
    const QString found = text();
    if (m_value.isString() && found.trimmed().isEmpty())
        fault(QStringLiteral("must not be empty"));
    return found;
}

bool JsonReader::flag()
{
    if (!m_value.isBool())
        fault(QStringLiteral("must be true or false"));
    return m_value.toBool();
}

int JsonReader::whole(int least, int most)
{
    const double found = number(least, most);
    if (found != std::floor(found)) {
        fault(QStringLiteral("must be a whole number"));
        return least;
    }
    return static_cast<int>(found);
}

double JsonReader::number(double least, double most)
{
    const double found = m_value.toDouble();
    if (!m_value.isDouble() || found < least || found > most) {
        fault(QStringLiteral("must be a number from %1 to %2").arg(least).arg(most));
        return least;
    }
    return found;
}

QStringList JsonReader::words()
{
    QStringList all;
    each([&](JsonReader& element) { all += element.word(); });
    return all;
}

LatLon JsonReader::latLon()
{
    const auto pair = m_value.toArray();
    const LatLon point{pair.at(0).toDouble(NAN), pair.at(1).toDouble(NAN)};
    if (pair.size() != 2 || !isOnEarth(point)) {
        fault(QStringLiteral("must be [latitude, longitude] in degrees"));
        return {};
    }
    return point;
}

Duration JsonReader::seconds()
{
    constexpr double kYear = 366.0 * 86'400;
    return Duration(static_cast<qint64>(number(0, kYear) * 1000));
}

void JsonReader::fault(const QString& right)
{
    // "is missing" at a place whose parent was at fault already would only repeat it.
    if (!m_shared->faults.isEmpty() && m_value.isUndefined() &&
        right != QStringLiteral("is missing"))
        return;
    // What is quoted may hold a NUL, which would end the sentence in a terminal.
    m_shared->faults += QStringLiteral("%1: %2: %3.")
                            .arg(m_shared->file, m_path, right)
                            .replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
}

QStringList JsonReader::faults() const
{
    return m_shared->faults;
}

Result<void> JsonReader::outcome() const
{
    if (m_shared->faults.isEmpty())
        return {};
    return Unexpected(Kind::Invalid, m_shared->faults.join(u'\n'));
}

} // namespace lodestar
