// SPDX-License-Identifier: GPL-3.0-or-later
// A store whose rules are not proven safe: the console opens, and says so.
#include "tests/ui/seat.h"

#include <QCryptographicHash>
#include <QPushButton>
#include <QThreadPool>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::ui;

namespace {

/// The room's rules with a weapon in hand that brings no police, put into the store past the desk.
void adoptUnsafe(DemoRoom& room)
{
    const Profile& rules = *room.board()->profile;
    QByteArray json = rules.source;
    json.replace(R"("in":["in_hand"],"question":"weapon")",
                 R"("in":["gun"],"question":"weapon_kind")");
    REQUIRE(json != rules.source);
    auto journal = must(room.open());
    const auto written = journal->append(
        {CommandId(room.entropy.uuid()),
         {QStringLiteral("A. Tester"), Role::Administrator, QStringLiteral("Office")},
         {ProfileAdopted{rules.id,
                         QStringLiteral("unsafe"),
                         QString::fromLatin1(
                             QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex()),
                         QString::fromUtf8(json)}},
         room.board()->seq,
         {}});
    INFO((written ? QString() : written.error().text).toStdString());
    REQUIRE(written);
}

bool isAlertOfRules(const QString& text)
{
    return text.contains(QStringLiteral("The rules in force are not proven safe"));
}

} // namespace

TEST_CASE("rules that are not proven safe are told of in the line and as an alert", "[rules]")
{
    ConsoleSeat seat({.before = adoptUnsafe});
    seat.waitFor([&] { return isAlertOfRules(seat.preview()); });
    CHECK(seat.preview().contains(seat.board().profile->name));
    seat.picture("rules-unsafe");
    // It stays among the alerts, however often one looks.
    for (int round = 0; round < 2; ++round) {
        bool isThere = false;
        for (int i = 0; i < 30 && !isThere; ++i) {
            seat.press(Act::NextAlert);
            isThere = isAlertOfRules(seat.preview());
        }
        CHECK(isThere);
    }
    // A call over its target is still what the strip names first.
    CHECK_FALSE(isAlertOfRules(seat.find<QPushButton>("alarm").accessibleName()));
}

TEST_CASE("of rules that are safe nothing is said", "[rules]")
{
    ConsoleSeat seat;
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    for (int i = 0; i < 30; ++i) {
        seat.press(Act::NextAlert);
        CHECK_FALSE(isAlertOfRules(seat.preview()));
    }
}
