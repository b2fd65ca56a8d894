// SPDX-License-Identifier: GPL-3.0-or-later
// main() of lodestar, the console: wires clock, store, desk and window together.
#include "app/citymap.h"
#include "app/citypreparation.h"
#include "app/ctl/print.h"
#include "app/demo.h"
#include "app/draftfile.h"
#include "app/mapbench.h"
#include "app/roomwishes.h"
#include "app/screenshots.h"
#include "app/settings.h"
#include "app/streetanswers.h"
#include "app/uibench.h"
#include "core/desk/livedesk.h"
#include "core/matching/closures.h"
#include "core/matching/offmap.h"
#include "core/store/journal.h"
#include "ui/mainwindow.h"
#include "ui/panels/commandline.h"
#include "ui/sound/speaker.h"
#include "ui/widgets/ask.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QIcon>
#include <QLibraryInfo>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTranslator>

#include <unistd.h>

namespace {

using namespace lodestar;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::app::Console)
};

constexpr int kSettledMs = 500;
constexpr std::chrono::minutes kDemoLeadIn{25}; ///< so that the room is busy when it opens
constexpr double kDemoRate = 1;

/// What the command line asked for.
struct Wishes
{
    store::StoreUrl store;
    Actor who;
    std::optional<ui::Look> look;
    std::optional<QSize> size;
    QString screenshots;       ///< folder, or empty
    QString demo;              ///< a built-in scenario to play, or empty
    bool isStoreNamed = false; ///< or the demo plays in a folder of its own
    QString map;               ///< a .lodemap, or empty for the fictional city
    QString benchMap;          ///< a .lodemap whose drawing is measured, or empty
    bool benchUi = false;      ///< how fast the window answers is measured
    bool tellReady = false;    ///< says when the window can be worked in, then leaves
    int units = 0;             ///< of the bench
    bool json = false;
    app::RoomWishes room;
};

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

/// --help and --version are answered before anything is drawn.
bool asksInWords(int argc, char** argv)
{
    const QStringList asked{QStringLiteral("-h"),
                            QStringLiteral("--help"),
                            QStringLiteral("--help-all"),
                            QStringLiteral("-v"),
                            QStringLiteral("--version")};
    return std::any_of(argv + 1, argv + argc, [&](const char* word) {
        return asked.contains(QString::fromLocal8Bit(word));
    });
}

void tell(const QString& text)
{
    QTextStream(stderr) << "lodestar: " << text << Qt::endl;
}

/// Said on standard error, whoever reads that; then, to whoever started the console by its icon, in
/// a window. A wrong command line was typed by somebody or by a script: that waits for nobody.
int complain(const QString& text, int exitCode)
{
    tell(text);
    const bool isSeen = qobject_cast<QApplication*>(QCoreApplication::instance()) &&
                        QGuiApplication::platformName() != QLatin1String("offscreen");
    if (isSeen && exitCode != kWrongUsage && !isatty(STDERR_FILENO))
        ui::tellTrouble(text);
    return exitCode;
}

QString defaultStore()
{
    return QStringLiteral("sqlite:%1/lodestar.sqlite")
        .arg(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
}

std::optional<QSize> sizeFromText(const QString& text)
{
    const auto parts = text.toLower().split(QLatin1Char('x'));
    bool wide = false;
    bool tall = false;
    const QSize size =
        parts.size() == 2 ? QSize(parts[0].toInt(&wide), parts[1].toInt(&tall)) : QSize();
    return wide && tall && size.width() >= 640 && size.height() >= 480 ? std::optional(size)
                                                                       : std::nullopt;
}

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        Words::tr("Lodestar, a dispatch console for crisis-response teams."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {QStringLiteral("store"),
         Words::tr("Store: sqlite:PATH or postgresql://user@host:port/db."),
         QStringLiteral("URL"),
         defaultStore()},
        {QStringLiteral("as"),
         Words::tr("Who sits here."),
         QStringLiteral("NAME"),
         qEnvironmentVariable("USER", QStringLiteral("dispatcher"))},
        {QStringLiteral("role"),
         Words::tr("Role: %1.").arg(allNames<Role>()),
         QStringLiteral("ROLE"),
         QStringLiteral("dispatcher")},
        {QStringLiteral("console"),
         Words::tr("Name of this workstation."),
         QStringLiteral("NAME"),
         QStringLiteral("Console 1")},
        {QStringLiteral("theme"),
         Words::tr("%1.").arg(allNames<ui::Look>()),
         QStringLiteral("LOOK")},
        {QStringLiteral("size"),
         Words::tr("Size of the window, such as 1920x1080."),
         QStringLiteral("WxH")},
        {QStringLiteral("screenshots"),
         Words::tr("Write pictures of every panel to DIR, then leave."),
         QStringLiteral("DIR")},
        {QStringLiteral("demo"),
         Words::tr("Make the store and play a built-in scenario in it, such as meridian-evening; "
                   "without --store in a temporary folder."),
         QStringLiteral("SCENARIO")},
        {QStringLiteral("map"),
         Words::tr("Map of the city: a .lodemap of 'lodestarctl map import'."),
         QStringLiteral("FILE")},
        {QStringLiteral("bench-map"),
         Words::tr("Measure how fast a .lodemap with moving units is drawn, then leave."),
         QStringLiteral("FILE")},
        {QStringLiteral("bench-ui"),
         Words::tr("Measure how fast the window answers keys in a full room, then leave.")},
        {QStringLiteral("tell-ready"),
         Words::tr("Say \"ready\" when the window can be worked in, then leave.")},
        {QStringLiteral("units"),
         Words::tr("How many units the bench moves."),
         QStringLiteral("N"),
         QStringLiteral("10000")},
        {QStringLiteral("json"), Words::tr("Print the bench's figures as JSON.")},
    });
    app::addRoomOptions(parser);
}

/// --help and --version, where there is no display too.
int answerInWords()
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return complain(parser.errorText(), kWrongUsage);
    ctl::printText(parser.isSet(QStringLiteral("version"))
                       ? QStringLiteral("%1 %2").arg(QCoreApplication::applicationName(),
                                                     QCoreApplication::applicationVersion())
                       : parser.helpText());
    return static_cast<int>(ctl::ended(ctl::Exit::Done));
}

Result<Wishes> readArguments()
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return Unexpected(Kind::Invalid, Words::tr("%1 See --help.").arg(parser.errorText()));
    if (!parser.positionalArguments().isEmpty())
        return Unexpected(Kind::Invalid,
                          Words::tr("“%1” is not understood; see --help.")
                              .arg(parser.positionalArguments().first()));
    Wishes wishes;
    wishes.room = app::roomWishesOf(parser);
    auto store = store::storeUrlFromText(parser.value(QStringLiteral("store")));
    if (!store)
        return store.failure();
    wishes.store = *store;
    const auto role = valueFromText<Role>(parser.value(QStringLiteral("role")));
    if (!role)
        return Unexpected(Kind::Invalid, QStringLiteral("--role: %1").arg(role.error().text));
    if (*role == Role::System)
        return Unexpected(Kind::Invalid,
                          Words::tr("--role: system is the machine's own; nobody sits there."));
    wishes.who = {
        parser.value(QStringLiteral("as")), *role, parser.value(QStringLiteral("console"))};
    if (parser.isSet(QStringLiteral("theme"))) {
        const auto look = valueFromText<ui::Look>(parser.value(QStringLiteral("theme")));
        if (!look)
            return Unexpected(Kind::Invalid, QStringLiteral("--theme: %1").arg(look.error().text));
        wishes.look = *look;
    }
    if (parser.isSet(QStringLiteral("size"))) {
        wishes.size = sizeFromText(parser.value(QStringLiteral("size")));
        if (!wishes.size)
            return Unexpected(
                Kind::Invalid,
                Words::tr("--size: “%1” is not a size of at least 640x480, such as 1920x1080.")
                    .arg(parser.value(QStringLiteral("size"))));
    }
    wishes.screenshots = parser.value(QStringLiteral("screenshots"));
    wishes.demo = parser.value(QStringLiteral("demo"));
    wishes.isStoreNamed = parser.isSet(QStringLiteral("store"));
    wishes.map = parser.value(QStringLiteral("map"));
    wishes.benchMap = parser.value(QStringLiteral("bench-map"));
    wishes.benchUi = parser.isSet(QStringLiteral("bench-ui"));
    wishes.tellReady = parser.isSet(QStringLiteral("tell-ready"));
    wishes.json = parser.isSet(QStringLiteral("json"));
    bool isNumber = false;
    wishes.units = parser.value(QStringLiteral("units")).toInt(&isNumber);
    if (!isNumber || wishes.units < 1 || wishes.units > 100'000)
        return Unexpected(Kind::Invalid,
                          Words::tr("--units: write a whole number from 1 to 100000."));
    return wishes;
}

void translate(QCoreApplication& app)
{
    auto* own = new QTranslator(&app);
    if (own->load(
            QLocale(), QStringLiteral("lodestar"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        own->load(QStringLiteral("lodestar_en"), QStringLiteral(":/i18n"))) // "1 place", "2 places"
        QCoreApplication::installTranslator(own);
    auto* qt = new QTranslator(&app);
    if (qt->load(QLocale(),
                 QStringLiteral("qtbase"),
                 QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

Result<ui::Tokens> readTokens()
{
    const QString path = QStringLiteral(":/lodestar/themes/tokens.json");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Kind::NotFound,
                          QStringLiteral("%1 is missing from this program.").arg(path));
    return ui::tokensFromJson(file.readAll(), path);
}

/// The window and what it stands on, made when the first Board has told where the agency lies.
struct Console
{
    app::CityMap map;
    ui::ProcessSpeaker speaker;
    ui::MainWindow window;
    QTimer expiry; ///< closed streets open by themselves

    Console(app::CityMap ground,
            desk::LiveDesk& desk,
            Clock& clock,
            ui::Theme& theme,
            ui::Ask& ask,
            const Wishes& wishes,
            const ui::RoomPolicy& policy,
            const ui::Preferences& preferences,
            ui::Drafts* drafts)
        : map(std::move(ground))
        , window({desk,
                  clock,
                  theme,
                  *map.places,
                  map.ground,
                  desk.roads() ? app::streetAnswers(map) : ui::Streets{},
                  ask,
                  wishes.who,
                  policy,
                  wishes.screenshots.isEmpty() ? &speaker : nullptr,
                  drafts},
                 preferences)
    {
        if (map.router) {
            const auto follow = [this, &desk, &clock] {
                matching::followClosures(*map.router, *desk.board(), clock.now());
            };
            QObject::connect(&desk, &desk::LiveDesk::published, &window, follow);
            QObject::connect(&expiry, &QTimer::timeout, &window, follow);
            expiry.start(std::chrono::seconds(1));
            follow();
        }
        if (wishes.size)
            window.resize(*wishes.size);
        else if (preferences.geometry.isEmpty() && window.screen())
            window.resize(window.size().boundedTo(window.screen()->availableSize()));
        window.show();
    }
};

void takeScreenshots(Console& console, ui::Theme& theme, const QString& folder)
{
    auto* shots = new app::Screenshots(console.window, theme, QDir(folder), &console.window);
    QObject::connect(
        shots, &app::Screenshots::finished, shots, [folder](int pictures, const QString& trouble) {
            if (!trouble.isEmpty()) {
                complain(trouble, kFailed);
                QCoreApplication::exit(1);
                return;
            }
            ctl::printText(QStringLiteral("%1 screenshots in %2")
                               .arg(pictures)
                               .arg(QDir(folder).absolutePath()));
            QCoreApplication::exit(0);
        });
    shots->start();
}

int bench(QApplication& application, const Wishes& wishes, ui::Tokens tokens)
{
    ui::Theme theme(std::move(tokens));
    if (wishes.benchUi)
        theme.dress(application);
    const auto figures =
        wishes.benchUi ? app::benchUi(theme) : app::benchMap(wishes.benchMap, wishes.units, theme);
    if (!figures)
        return complain(figures.error().text, kFailed);
    ctl::printFigures(*figures, wishes.json);
    return 0;
}

int run(QApplication& application, const Wishes& wishes, ui::Tokens tokens)
{
    SystemClock wallClock;
    SystemClock wallDeskClock; // timers belong to the thread of their clock
    SystemEntropy entropy;
    QSettings store;
    app::Settings settings(store);
    auto policy = app::settleRoom(wishes.room, settings);
    if (!policy)
        return complain(policy.error().text,
                        policy.error().kind == Kind::Invalid && !wishes.room.isEmpty() ? kWrongUsage
                                                                                       : kFailed);
    if (const auto kept = settings.kept(); !kept)
        tell(kept.error().text); // the room can work all the same
    policy->isPractice = !wishes.demo.isEmpty();
    ui::Theme theme(std::move(tokens));
    theme.dress(application);
    std::optional<app::CityMap> city;
    if (!wishes.map.isEmpty()) {
        auto opened = app::openCityMap(wishes.map);
        if (!opened)
            return complain(opened.error().text, kFailed);
        city = std::move(opened).value();
    }
    std::unique_ptr<app::Demo> demo;
    if (!wishes.demo.isEmpty()) {
        const auto home = app::Demo::homeOf(wishes.demo);
        if (!home)
            return complain(home.error().text, kFailed);
        auto ground =
            city ? Result<app::CityMap>(*city) : app::awaitCity(home->middle, home->agency);
        if (!ground)
            return complain(ground.error().text, kFailed);
        auto prepared = app::Demo::prepare(
            wishes.demo, wishes.store, kDemoLeadIn, std::move(ground).value(), city.has_value());
        if (!prepared)
            return complain(prepared.error().text, kFailed);
        demo = std::move(prepared).value();
    }
    Clock& clock = demo ? static_cast<Clock&>(demo->clock()) : wallClock;
    Clock& deskClock = demo ? static_cast<Clock&>(demo->clock()) : wallDeskClock;
    ui::DialogAsk ask;
    desk::LiveDesk desk(
        [url = wishes.store, &deskClock, &entropy] {
            return store::openJournal(url, store::OpenMode::Existing, deskClock, entropy);
        },
        deskClock,
        entropy,
        demo   ? demo->map().roads()
        : city ? city->roads()
               : matching::Roads()); // no minutes of a real room by streets that are invented
    // A demo and its pictures leave nothing behind.
    std::optional<app::DraftFile> drafts;
    if (!demo && wishes.screenshots.isEmpty()) {
        const QString ownerless =
            app::ownerlessDrafts(wishes.store.path, wishes.store.toText(), wishes.who);
        if (!ownerless.isEmpty())
            QTextStream(stderr)
                << Words::tr("lodestar: %1 holds unsent texts of an earlier version that do not "
                             "say whose they are. Nobody is shown them: whoever wrote them can "
                             "read the file, then delete it.")
                       .arg(ownerless)
                << Qt::endl;
        drafts.emplace(app::draftPath(wishes.store.path, wishes.store.toText(), wishes.who));
    }
    std::unique_ptr<Console> console;
    ui::Preferences preferences =
        wishes.screenshots.isEmpty() ? settings.preferences(wishes.who) : ui::Preferences{};
    preferences.look = wishes.look.value_or(preferences.look);

    QTimer settled;
    settled.setSingleShot(true);
    settled.setInterval(kSettledMs);
    QObject::connect(&settled, &QTimer::timeout, &theme, [&] {
        takeScreenshots(*console, theme, wishes.screenshots);
    });
    std::unique_ptr<app::CityPreparation> preparation;
    bool hasBegun = false;
    const auto open = [&](app::CityMap ground) {
        console = std::make_unique<Console>(std::move(ground),
                                            desk,
                                            clock,
                                            theme,
                                            ask,
                                            wishes,
                                            *policy,
                                            preferences,
                                            drafts ? &*drafts : nullptr);
        QApplication::setQuitOnLastWindowClosed(true);
        if (wishes.screenshots.isEmpty())
            QObject::connect(&console->window,
                             &ui::MainWindow::preferencesLeft,
                             &theme,
                             [&](const ui::Preferences& left) {
                                 if (auto kept = settings.setPreferences(wishes.who, left); !kept) {
                                     tell(kept.error().text);
                                     console->window.commandLine().say(kept.error().text,
                                                                       ui::Tone::Overdue);
                                 }
                             });
        else
            settled.start();
        if (wishes.tellReady)
            QTimer::singleShot(0, &theme, [] {
                ctl::printText(QStringLiteral("ready"));
                QCoreApplication::quit();
            });
        if (demo)
            demo->placeUnits(desk);
        if (demo && wishes.screenshots.isEmpty())
            demo->start(desk, kDemoRate, [](const Error& error) {
                qWarning("the demo stumbled: %s", qPrintable(error.text));
            });
    };
    QObject::connect(&desk, &desk::LiveDesk::published, &theme, [&](const BoardPtr& board) {
        if (std::exchange(hasBegun, true))
            return;
        if (city) // the alert list says it too
            if (const QString text = matching::offMapText(matching::offMap(*board, *desk.roads()));
                !text.isEmpty())
                tell(text);
        if (demo || city || !board->profile->fictional) {
            open(demo ? demo->map() : city ? *city : app::noMap());
            return;
        }
        preparation = std::make_unique<app::CityPreparation>(training::middleOf(*board->profile),
                                                             board->profile->name);
        QObject::connect(preparation.get(), &app::CityPreparation::ready, &theme, [&] {
            const auto ground = preparation->city();
            if (ground) {
                open(*ground);
            } else if (!preparation->isCalledOff()) { // calls can be taken without a map
                tell(ground.error().text);
                policy->trouble =
                    policy->trouble.isEmpty()
                        ? Words::tr("No map: %1").arg(ground.error().text)
                        : Words::tr("%1 No map: %2").arg(policy->trouble, ground.error().text);
                open(app::noMap());
            } else {
                complain(ground.error().text, kFailed);
                QCoreApplication::exit(kFailed);
            }
            preparation.release()->deleteLater(); // its window goes when there is another
        });
    });
    QObject::connect(&desk, &desk::LiveDesk::failed, &theme, [](const Error& error) {
        complain(error.text, kFailed);
        QCoreApplication::exit(1);
    });
    desk.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication::setApplicationName(QStringLiteral("Lodestar"));
    QApplication::setOrganizationName(QStringLiteral("lodestar"));
    QApplication::setApplicationVersion(QStringLiteral(LODESTAR_VERSION));
    if (asksInWords(argc, argv)) {
        QCoreApplication words(argc, argv); // where there is no display too
        translate(words);
        return answerInWords();
    }
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false); // until the console itself is there
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/lodestar/icons/lodestar.svg")));
    translate(application);
    auto wishes = readArguments();
    if (!wishes)
        return complain(wishes.error().text, kWrongUsage);
    // Invented calls never become the room's.
    std::optional<QTemporaryDir> demoFolder;
    if (!wishes->demo.isEmpty() && !wishes->isStoreNamed) {
        demoFolder.emplace();
        if (!demoFolder->isValid())
            return complain(demoFolder->errorString(), kFailed);
        wishes->store.path = demoFolder->filePath(QStringLiteral("demo.lodestar"));
    }
    auto tokens = readTokens();
    if (!tokens)
        return complain(tokens.error().text, kFailed);
    if (!wishes->benchMap.isEmpty() || wishes->benchUi)
        return static_cast<int>(ctl::ended(
            static_cast<ctl::Exit>(bench(application, *wishes, std::move(tokens).value()))));
    const int end = run(application, *wishes, std::move(tokens).value());
    const auto told = ctl::ended(static_cast<ctl::Exit>(end));
    return static_cast<int>(told);
}
