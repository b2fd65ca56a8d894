// SPDX-License-Identifier: GPL-3.0-or-later
// A small validator for JSON Schema.
#include "tests/support/jsonschema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>
#include <functional>

namespace lodestar::test {

namespace {

class Validator
{
public:
    explicit Validator(const QJsonObject& root)
        : m_root(root)
    {
    }

    [[nodiscard]] QStringList
    faults(const QJsonObject& schema, const QJsonValue& value, const QString& path) const
    {
        QStringList found;
        for (auto it = schema.begin(); it != schema.end(); ++it)
            found += keyword(schema, it.key(), it.value(), value, path);
        return found;
    }

private:
    [[nodiscard]] QStringList keyword(const QJsonObject& schema,
                                      const QString& key,
                                      const QJsonValue& wanted,
                                      const QJsonValue& value,
                                      const QString& path) const
    {
        static const QStringList kSilent{QStringLiteral("$schema"),
                                         QStringLiteral("$comment"),
                                         QStringLiteral("$defs"),
                                         QStringLiteral("title"),
                                         QStringLiteral("description")};
        const auto fault = [&](bool isRight, const QString& right) {
            return isRight ? QStringList() : QStringList{path + QStringLiteral(": ") + right};
        };
        const QJsonObject object = value.toObject();
        const QJsonArray array = value.toArray();
        const double limit = wanted.toDouble();
        if (kSilent.contains(key))
            return {};
        if (key == u"$ref")
            return faults(definition(wanted.toString()), value, path);
        if (key == u"type")
            return fault(isOf(wanted.toString(), value),
                         QStringLiteral("is no ") + wanted.toString());
        if (key == u"enum")
            return fault(wanted.toArray().contains(value),
                         QStringLiteral("is none of the allowed"));
        if (key == u"const")
            return fault(value == wanted, QStringLiteral("is not ") + wanted.toString());
        if (key == u"minimum")
            return fault(!value.isDouble() || value.toDouble() >= limit,
                         QStringLiteral("too small"));
        if (key == u"maximum")
            return fault(!value.isDouble() || value.toDouble() <= limit,
                         QStringLiteral("too large"));
        if (key == u"minLength")
            return fault(!value.isString() || static_cast<double>(value.toString().size()) >= limit,
                         QStringLiteral("too short"));
        if (key == u"maxLength")
            return fault(!value.isString() || static_cast<double>(value.toString().size()) <= limit,
                         QStringLiteral("too long"));
        if (key == u"pattern")
            return fault(
                !value.isString() ||
                    QRegularExpression(wanted.toString()).match(value.toString()).hasMatch(),
                QStringLiteral("has another shape than ") + wanted.toString());
        if (key == u"minItems")
            return fault(!value.isArray() || static_cast<double>(array.size()) >= limit,
                         QStringLiteral("too few"));
        if (key == u"maxItems")
            return fault(!value.isArray() || static_cast<double>(array.size()) <= limit,
                         QStringLiteral("too many"));
        if (key == u"minProperties")
            return fault(!value.isObject() || static_cast<double>(object.size()) >= limit,
                         QStringLiteral("too few keys"));
        if (key == u"anyOf" || key == u"oneOf")
            return fault(fitting(wanted.toArray(), value, path, key == u"oneOf"),
                         QStringLiteral("fits not as ") + key + QStringLiteral(" asks"));
        QStringList found;
        if (key == u"required") {
            for (const QJsonValue& name : wanted.toArray())
                if (value.isObject() && !object.contains(name.toString()))
                    found += path + u'.' + name.toString() + QStringLiteral(": is missing");
        } else if (key == u"items") {
            for (qsizetype i = 0; i < array.size(); ++i)
                found += faults(wanted.toObject(), array[i], path + QStringLiteral("[%1]").arg(i));
        } else if (key == u"properties" || key == u"additionalProperties" ||
                   key == u"propertyNames") {
            for (auto it = object.begin(); it != object.end(); ++it)
                found += member(schema, key, wanted, it.key(), it.value(), path + u'.' + it.key());
        } else {
            found += QStringLiteral("the validator does not know the keyword ") + key;
        }
        return found;
    }

    [[nodiscard]] QStringList member(const QJsonObject& schema,
                                     const QString& key,
                                     const QJsonValue& wanted,
                                     const QString& name,
                                     const QJsonValue& value,
                                     const QString& path) const
    {
        const QJsonObject properties = schema[QStringLiteral("properties")].toObject();
        if (key == u"propertyNames")
            return faults(wanted.toObject(), name, path);
        if (key == u"properties")
            return properties.contains(name) ? faults(properties[name].toObject(), value, path)
                                             : QStringList();
        if (properties.contains(name))
            return {};
        if (wanted.isBool())
            return wanted.toBool() ? QStringList()
                                   : QStringList{path + QStringLiteral(": is no known key")};
        return faults(wanted.toObject(), value, path);
    }

    [[nodiscard]] bool fitting(const QJsonArray& schemas,
                               const QJsonValue& value,
                               const QString& path,
                               bool isOne) const
    {
        int fits = 0;
        for (const QJsonValue& schema : schemas)
            fits += faults(schema.toObject(), value, path).isEmpty();
        return isOne ? fits == 1 : fits > 0;
    }

    [[nodiscard]] QJsonObject definition(const QString& ref) const
    {
        const QString prefix = QStringLiteral("#/$defs/");
        const QJsonObject all = m_root[QStringLiteral("$defs")].toObject();
        const QString name = ref.mid(prefix.size());
        if (!ref.startsWith(prefix) || !all.contains(name))
            qFatal("the schema has no %s", qPrintable(ref));
        return all[name].toObject();
    }

    [[nodiscard]] static bool isOf(const QString& type, const QJsonValue& value)
    {
        if (type == u"integer")
            return value.isDouble() && value.toDouble() == std::floor(value.toDouble());
        return (type == u"object" && value.isObject()) || (type == u"array" && value.isArray()) ||
               (type == u"string" && value.isString()) || (type == u"number" && value.isDouble()) ||
               (type == u"boolean" && value.isBool());
    }

    const QJsonObject& m_root;
};

} // namespace

QStringList schemaFaults(const QJsonObject& schema, const QJsonValue& value)
{
    return Validator(schema).faults(schema, value, QStringLiteral("$"));
}

} // namespace lodestar::test
