// SPDX-License-Identifier: GPL-3.0-or-later
// Lays one JSON file over another.
#include "core/domain/profilebase.h"

#include "core/base/json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace lodestar {

namespace {

const QString kId = QStringLiteral("id");
const QString kRemove = QStringLiteral("remove");
const QString kBefore = QStringLiteral("before");
const QString kExtends = QStringLiteral("extends");
const QStringList kOwn{QStringLiteral("comment"), kExtends, QStringLiteral("unverified")};

QString idOf(const QJsonValue& element)
{
    return element[kId].toString();
}

bool hasIds(const QJsonArray& list)
{
    return !list.isEmpty() && std::ranges::all_of(list, [](const QJsonValue& element) {
        return element.isObject() && !idOf(element).isEmpty();
    });
}

/// Lays values over each other and keeps the faults with their places.
class Layer
{
public:
    explicit Layer(QString file)
        : m_file(std::move(file))
    {
    }

    QJsonObject objects(const QJsonObject& base, const QJsonObject& over, const QString& path)
    {
        QJsonObject all = base;
        for (auto it = over.begin(); it != over.end(); ++it) {
            const QString at = path + u'.' + it.key();
            const QJsonValue old = base.value(it.key());
            if (old.isObject() && it->isObject())
                all.insert(it.key(), objects(old.toObject(), it->toObject(), at));
            else if (old.isArray() && it->isArray() && hasIds(old.toArray()) &&
                     hasIds(it->toArray()))
                all.insert(it.key(), lists(old.toArray(), it->toArray(), at));
            else
                all.insert(it.key(), *it);
        }
        return all;
    }

    [[nodiscard]] const QStringList& faults() const { return m_faults; }

private:
    QJsonArray lists(const QJsonArray& base, const QJsonArray& over, const QString& path)
    {
        QJsonArray all = base;
        for (qsizetype i = 0; i < over.size(); ++i) {
            QJsonObject element = over[i].toObject();
            const QString at = QStringLiteral("%1[%2]").arg(path).arg(i);
            const qsizetype old = indexOf(all, idOf(element));
            if (element.contains(kRemove)) {
                remove(all, element, old, at);
                continue;
            }
            if (element.contains(kBefore)) {
                insertBefore(all, element, old, at);
                continue;
            }
            if (old >= 0)
                all[old] = objects(all[old].toObject(), element, at);
            else
                all += element;
        }
        return all;
    }

    void remove(QJsonArray& all, const QJsonObject& element, qsizetype old, const QString& at)
    {
        if (element.size() != 2 || element.value(kRemove) != QJsonValue(true))
            fault(at, QStringLiteral("must be only {\"id\": ID, \"remove\": true}"));
        else if (old < 0)
            fault(at, QStringLiteral("there is no \"%1\" to remove").arg(idOf(element)));
        else
            all.removeAt(old);
    }

    void insertBefore(QJsonArray& all, QJsonObject element, qsizetype old, const QString& at)
    {
        const QString next = element.take(kBefore).toString();
        const qsizetype place = indexOf(all, next);
        if (old >= 0)
            fault(at,
                  QStringLiteral("\"%1\" is there already; \"before\" places new ones only")
                      .arg(idOf(element)));
        else if (place < 0)
            fault(at, QStringLiteral("there is no \"%1\" to stand before").arg(next));
        else
            all.insert(place, element);
    }

    static qsizetype indexOf(const QJsonArray& list, const QString& id)
    {
        for (qsizetype i = 0; i < list.size(); ++i)
            if (idOf(list[i]) == id)
                return i;
        return -1;
    }

    void fault(const QString& at, const QString& right)
    {
        m_faults += QStringLiteral("%1: %2: %3").arg(m_file, at, right);
    }

    QString m_file;
    QStringList m_faults;
};

Result<QJsonObject> extended(const QString& path, const QStringList& way, const Prepare& prepare)
{
    auto parsed = readJsonFile(path);
    if (!parsed)
        return parsed.failure();
    const QFileInfo file(path);
    const QString name = file.completeBaseName();
    const QStringList further = QStringList(way) << name;
    QJsonObject over = parsed->toObject();
    if (auto ready = prepare(over, path); !ready)
        return ready.failure();
    if (!over.contains(kExtends))
        return over;
    const QString wrong = QStringLiteral("%1: $.extends: ").arg(path);
    const QString base = over.value(kExtends).toString();
    if (base.isEmpty())
        return Unexpected(Kind::Invalid,
                          wrong + QStringLiteral("must be the name of a file beside this one"));
    if (further.contains(base))
        return Unexpected(Kind::Invalid,
                          wrong +
                              QStringLiteral("goes in a circle: %1")
                                  .arg((QStringList(further) << base).join(QStringLiteral(" → "))));
    const QString basePath = file.dir().filePath(base + QStringLiteral(".json"));
    if (!QFile::exists(basePath))
        return Unexpected(Kind::NotFound,
                          wrong + QStringLiteral("there is no \"%1\"; there are: %2")
                                      .arg(base,
                                           file.dir()
                                               .entryList({QStringLiteral("*.json")})
                                               .replaceInStrings(QStringLiteral(".json"), QString())
                                               .join(QStringLiteral(", "))));
    auto beneath = extended(basePath, further, prepare);
    if (!beneath)
        return beneath;
    return laidOver(*beneath, over, path);
}

} // namespace

Result<QJsonObject>
laidOver(const QJsonObject& base, const QJsonObject& over, const QString& fileName)
{
    QJsonObject beneath = base;
    for (const QString& own : kOwn)
        beneath.remove(own);
    Layer layer(fileName);
    QJsonObject all = layer.objects(beneath, over, QStringLiteral("$"));
    all.remove(kExtends);
    if (!layer.faults().isEmpty())
        return Unexpected(Kind::Invalid, layer.faults().join(u'\n'));
    return all;
}

Result<QJsonObject> extendedObject(const QString& path, const Prepare& prepare)
{
    return extended(path, {}, prepare);
}

} // namespace lodestar
