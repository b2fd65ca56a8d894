// SPDX-License-Identifier: GPL-3.0-or-later
// RoomWishes: one table of options, read one by one.
#include "app/roomwishes.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace lodestar::app {

namespace {

class RoomOptionWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::app::RoomWishes)
};

/// The key under which an option is kept, and its name.
constexpr std::array kRoomOptions{"commands", "idle-lock", "paper", "paper-minutes", "printer"};

Result<int> wholeOf(const QString& text, const char* option, int most)
{
    bool isNumber = false;
    const int value = text.isEmpty() ? 0 : text.toInt(&isNumber);
    if (!text.isEmpty() && (!isNumber || value < 0 || value > most))
        return Unexpected(Kind::Invalid,
                          RoomOptionWords::tr("--%1: “%2” is not a whole number from 0 to %3.")
                              .arg(QLatin1String(option), text)
                              .arg(most));
    return value;
}

/// The value as the next start understands it, wherever that is made.
QString lasting(const QString& option, const QString& value)
{
    const bool isFile = option == QLatin1String("commands")
                            ? ui::isAliasFile(value)
                            : option == QLatin1String("paper") && value != QLatin1String("none");
    return isFile ? QFileInfo(value).absoluteFilePath() : value;
}

} // namespace

void addRoomOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {QStringLiteral("commands"),
         RoomOptionWords::tr("The words of the command line: plain, crimestar, portland or a file; "
                             "kept for this workstation."),
         QStringLiteral("NAME|FILE")},
        {QStringLiteral("idle-lock"),
         RoomOptionWords::tr("Lock after so many minutes without a key or the mouse; 0 for never "
                             "(as at first); kept."),
         QStringLiteral("MINUTES")},
        {QStringLiteral("paper"),
         RoomOptionWords::tr("The folder for printed sheets; “none” for no folder (as at first); "
                             "kept. Sheets name places and hold what calls say: choose a folder "
                             "that only the room can read."),
         QStringLiteral("FOLDER")},
        {QStringLiteral("paper-minutes"),
         RoomOptionWords::tr("Write a sheet of the whole board to the folder so often; 0 for only "
                             "when asked (as at first); kept."),
         QStringLiteral("MINUTES")},
        {QStringLiteral("printer"),
         RoomOptionWords::tr("The printer for sheets, by its name; “none” for PDF files in the "
                             "folder (as at first); kept."),
         QStringLiteral("NAME")},
    });
}

RoomWishes roomWishesOf(const QCommandLineParser& parser)
{
    RoomWishes wishes;
    for (const char* option : kRoomOptions)
        if (const auto name = QLatin1String(option); parser.isSet(name))
            wishes.insert(name, parser.value(name));
    return wishes;
}

Result<ui::RoomPolicy> settleRoom(const RoomWishes& wishes, Settings& settings)
{
    const auto isGiven = [&](const char* option) {
        return wishes.contains(QLatin1String(option));
    };
    const auto given = [&](const char* option) {
        return isGiven(option) ? wishes.value(QLatin1String(option)) : settings.room(option);
    };
    ui::RoomPolicy policy;
    auto commands = ui::aliasTableNamed(given("commands"));
    if (!commands && !isGiven("commands")) {
        policy.trouble = RoomOptionWords::tr("The room's own words are not there (%1); the plain "
                                             "ones hold.")
                             .arg(commands.error().text);
        commands = ui::aliasTableNamed({});
    }
    if (!commands)
        return Unexpected(commands.error().kind,
                          QStringLiteral("--commands: %1").arg(commands.error().text));
    policy.commands = *commands;
    const auto idle = wholeOf(given("idle-lock"), "idle-lock", 480);
    if (!idle)
        return idle.failure();
    policy.idleLock = std::chrono::minutes(*idle);
    const auto every = wholeOf(given("paper-minutes"), "paper-minutes", 1'440);
    if (!every)
        return every.failure();
    policy.paperEvery = std::chrono::minutes(*every);
    const auto named = [&](const char* option) {
        const QString value = given(option);
        return value == QLatin1String("none") ? QString() : value;
    };
    policy.paperFolder = named("paper");
    // One that was kept may come back: a share, a stick. Until then the strip says that there is no
    // paper.
    if (isGiven("paper") && !policy.paperFolder.isEmpty() && !QFileInfo(policy.paperFolder).isDir())
        return Unexpected(
            Kind::NotFound,
            RoomOptionWords::tr("--paper: there is no folder %1.").arg(policy.paperFolder));
    if (!policy.paperFolder.isEmpty())
        policy.paperFolder = QFileInfo(policy.paperFolder).absoluteFilePath();
    if (policy.paperEvery.count() > 0 && policy.paperFolder.isEmpty())
        return Unexpected(Kind::Invalid,
                          RoomOptionWords::tr("--paper-minutes needs a folder: give --paper too."));
    policy.printer = named("printer");
    for (auto it = wishes.cbegin(); it != wishes.cend(); ++it)
        settings.setRoom(it.key().toLatin1().constData(), lasting(it.key(), *it));
    return policy;
}

} // namespace lodestar::app
