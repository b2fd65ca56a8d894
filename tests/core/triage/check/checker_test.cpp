// SPDX-License-Identifier: GPL-3.0-or-later
// The checker against enumeration, against protocols broken on purpose, and on what is shipped.
#include "core/triage/check/checker.h"
#include "tests/core/triage/check/bruteforce.h"
#include "tests/core/triage/check/randomprotocol.h"
#include "tests/support/town.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::triage::check;

namespace {

std::map<Complaint, int> complaintsOf(const CheckReport& report)
{
    std::map<Complaint, int> found;
    for (const Finding& finding : report.findings)
        found.emplace(Complaint{finding.fault, finding.subject}, finding.length);
    return found;
}

std::string text(const std::map<Complaint, int>& complaints)
{
    QStringList lines;
    for (const auto& [complaint, length] : complaints)
        lines +=
            QStringLiteral("%1 %2 %3").arg(nameText(complaint.first), complaint.second).arg(length);
    return lines.join(u'\n').toStdString();
}

/// The small program with the file's protocol laid over its own.
Profile brokenProfile(const QJsonObject& file, const QString& name)
{
    QJsonObject json =
        must(readJsonFile(projectFile(QStringLiteral("tests/data/protocols/base.json"))))
            .toObject();
    QJsonObject protocol = json[QStringLiteral("protocol")].toObject();
    const QJsonObject changes = file[QStringLiteral("protocol")].toObject();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        protocol[it.key()] = it.value();
    json[QStringLiteral("protocol")] = protocol;
    return must(profileFromJson(QJsonDocument(json).toJson(), name));
}

} // namespace

TEST_CASE("the checker agrees with trying every set of answers", "[triage][check]")
{
    SeededEntropy chance(20260303);
    constexpr int kProtocols = 250;
    constexpr qint64 kMostSets = 2'000;
    int unsound = 0;
    std::map<Fault, int> seen;
    for (int i = 0; i < kProtocols; ++i) {
        const Profile profile = randomProfile(chance);
        const CheckReport report = check(profile);
        if (report.combinations > kMostSets)
            continue;
        const auto expected = complaintsByTrying(profile);
        const auto found = complaintsOf(report);
        unsound += !expected.empty();
        for (const auto& [complaint, length] : expected)
            ++seen[complaint.first];
        if (found != expected)
            FAIL("protocol " << i << ":\n"
                             << profile.source.toStdString() << "\nchecker:\n"
                             << text(found) << "\ntrying:\n"
                             << text(expected));
    }
    CHECK(unsound > 50);
    for (const Fault fault : {Fault::QuestionNeverAsked,
                              Fault::RuleNeverFires,
                              Fault::MoreDangerLess,
                              Fault::UnknownBelowNo,
                              Fault::InvariantBroken}) {
        INFO(nameText(fault).toStdString());
        CHECK(seen[fault] > 5);
    }
}

TEST_CASE("the starter is proven safe", "[triage][check]")
{
    const Profile profile =
        must(profileFromFile(projectFile(QStringLiteral("resources/programs/starter.json"))));
    const CheckReport report = check(profile);
    for (const Finding& finding : report.findings)
        UNSCOPED_INFO(finding.says.toStdString());
    CHECK(report.isSound());
    CHECK(report.combinations > 1e20);
    CHECK_FALSE(profile.protocol.invariants.isEmpty());
}

TEST_CASE("every shipped program is proven safe", "[triage][check]")
{
    const QDir folder(projectFile(QStringLiteral("resources/programs")));
    int programs = 0;
    for (const QString& name : folder.entryList({QStringLiteral("*.json")})) {
        const QJsonValue json = must(readJsonFile(folder.filePath(name)));
        if (!json.toObject().contains(QStringLiteral("protocol")))
            continue; // lists that programs share
        ++programs;
        const auto safe = checkProtocol(must(profileFromFile(folder.filePath(name))));
        INFO(name.toStdString());
        INFO((safe ? std::string() : safe.error().text.toStdString()));
        CHECK(safe.has_value());
    }
    CHECK(programs > 0);
}

TEST_CASE("each protocol broken on purpose fails with its shortest counterexample",
          "[triage][check]")
{
    const QDir folder(projectFile(QStringLiteral("tests/data/protocols")));
    const QStringList files = folder.entryList({QStringLiteral("*.json")});
    int broken = 0;
    for (const QString& name : files) {
        if (name == u"base.json")
            continue;
        INFO(name.toStdString());
        ++broken;
        const QJsonObject file = must(readJsonFile(folder.filePath(name))).toObject();
        const CheckReport report = check(brokenProfile(file, name));
        QStringList expected;
        for (const QJsonValue& line : file[QStringLiteral("expect")].toArray())
            expected += line.toString();
        QStringList found;
        for (const Finding& finding : report.findings)
            found += QStringLiteral("%1 %2 %3: %4")
                         .arg(nameText(finding.fault), finding.subject)
                         .arg(finding.length)
                         .arg(finding.says);
        if (qEnvironmentVariableIsSet("LODESTAR_UPDATE_GOLDEN")) {
            QJsonObject updated = file;
            updated[QStringLiteral("expect")] = QJsonArray::fromStringList(found);
            QFile out(folder.filePath(name));
            REQUIRE(out.open(QIODevice::WriteOnly));
            out.write(QJsonDocument(updated).toJson());
            continue;
        }
        CHECK_FALSE(expected.isEmpty());
        CHECK(found.join(u'\n').toStdString() == expected.join(u'\n').toStdString());
    }
    CHECK(broken >= 10);
}

TEST_CASE("the sound base of the broken protocols passes", "[triage][check]")
{
    const CheckReport report = check(brokenProfile({}, QStringLiteral("base.json")));
    for (const Finding& finding : report.findings)
        UNSCOPED_INFO(finding.says.toStdString());
    CHECK(report.isSound());
}

TEST_CASE("a proof that does not fit is no proof", "[triage][check]")
{
    const Profile profile =
        must(profileFromFile(projectFile(QStringLiteral("resources/programs/starter.json"))));
    const CheckReport report = check(profile, 100);
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings.first().fault == Fault::TooLarge);
}
