// SPDX-License-Identifier: GPL-3.0-or-later
// The profile's JSON Schema: what is shipped fits it, what is wrong does not.
#include "tests/support/jsonschema.h"
#include "tests/support/town.h"

#include <QDir>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;

namespace {

QJsonObject objectIn(const QString& path)
{
    return must(readJsonFile(projectFile(path))).toObject();
}

const QJsonObject& schema()
{
    static const QJsonObject read =
        objectIn(QStringLiteral("resources/schema/profile.schema.json"));
    return read;
}

std::string faultsOf(const QJsonObject& profile)
{
    return schemaFaults(schema(), profile).join(u'\n').toStdString();
}

QJsonObject small()
{
    return objectIn(QStringLiteral("tests/data/programs/small.json"));
}

/// The small program with one key of its protocol changed.
std::string faultsWith(const char* key, const QJsonValue& value)
{
    QJsonObject profile = small();
    QJsonObject protocol = profile[QStringLiteral("protocol")].toObject();
    protocol[QString::fromLatin1(key)] = value;
    profile[QStringLiteral("protocol")] = protocol;
    return faultsOf(profile);
}

/// The words of an enum of the schema.
QStringList wordsOf(const char* definition)
{
    QStringList words;
    const QJsonObject all = schema()[QStringLiteral("$defs")].toObject();
    for (const QJsonValue& word :
         all[QString::fromLatin1(definition)].toObject()[QStringLiteral("enum")].toArray())
        words += word.toString();
    return words;
}

template <NamedEnum E>
QStringList wordsOf()
{
    QStringList words;
    for (const auto& entry : names(E{}))
        words += nameText(entry.value);
    return words;
}

} // namespace

TEST_CASE("every shipped profile fits the schema", "[domain][schema]")
{
    const QDir folder(projectFile(QStringLiteral("resources/programs")));
    int profiles = 0;
    for (const QString& name : folder.entryList({QStringLiteral("*.json")})) {
        if (!must(readJsonFile(folder.filePath(name)))
                 .toObject()
                 .contains(QStringLiteral("protocol")))
            continue; // lists that programs share
        const QString path = folder.filePath(name);
        const QJsonObject profile =
            must(parseJson(must(selfContainedProfile(path)), path)).toObject();
        ++profiles;
        INFO(name.toStdString());
        CHECK(faultsOf(profile) == "");
    }
    CHECK(profiles > 0);
    CHECK(faultsOf(small()) == "");
    CHECK(faultsOf(objectIn(QStringLiteral("tests/data/protocols/base.json"))) == "");
}

TEST_CASE("the schema refuses what the reader refuses", "[domain][schema]")
{
    const auto list = [](const QJsonValue& one) {
        return QJsonArray{one};
    };
    CHECK(faultsWith("colour", 1) == "$.protocol.colour: is no known key");
    CHECK(faultsWith("rules", QJsonArray{}) == "$.protocol.rules: too few");
    CHECK(faultsWith("version", 1) == "$.protocol.version: is no string");
    CHECK(faultsWith("rules", list(QJsonObject{})).find("$.protocol.rules[0].says: is missing") !=
          std::string::npos);
    const QJsonObject twice{{QStringLiteral("flag"), QStringLiteral("a")},
                            {QStringLiteral("term"), QStringLiteral("b")}};
    CHECK(faultsWith("terms", QJsonObject{{QStringLiteral("t"), twice}}) ==
          "$.protocol.terms.t: fits not as oneOf asks");
    CHECK(faultsWith("invariants",
                     list(QJsonObject{{QStringLiteral("id"), QStringLiteral("a")},
                                      {QStringLiteral("says"), QStringLiteral("a")},
                                      {QStringLiteral("then"), QJsonObject{}}})) ==
          "$.protocol.invariants[0].then: too few keys");
    CHECK(faultsWith("flags", list(QJsonObject{{QStringLiteral("danger"), 3}})) ==
          "$.protocol.flags[0]: fits not as anyOf asks");
    QJsonObject nameless = small();
    nameless.remove(QStringLiteral("name"));
    CHECK(faultsOf(nameless) == "$.name: is missing");
}

TEST_CASE("the schema's words are the program's words", "[domain][schema]")
{
    CHECK(wordsOf("resource_class") == wordsOf<ResourceClass>());
    CHECK(wordsOf("response") == wordsOf<ResponseType>());
    CHECK(wordsOf("staging") == wordsOf<StagingGate>());
}

TEST_CASE("a keyword that the validator does not know is a fault", "[schema]")
{
    CHECK(schemaFaults({{QStringLiteral("multipleOf"), 2}}, 4).size() == 1);
}
