// SPDX-License-Identifier: GPL-3.0-or-later
// DemoRoom: commands through a real Desk on a real SQLite file.
#include "tests/ui/demoboard.h"

#include "core/domain/profilefile.h"
#include "core/streets/draw/buildbasemap.h"
#include "core/triage/facts.h"

#include <QFile>

#include <catch2/catch.hpp>

namespace lodestar::test {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

const Actor kDispatcher{QStringLiteral("J. Abara"), Role::Dispatcher, QStringLiteral("Console 2")};
const Actor kSupervisor{QStringLiteral("R. Okoye"), Role::Supervisor, QStringLiteral("Console 1")};
const Actor kAdministrator{
    QStringLiteral("M. Castell"), Role::Administrator, QStringLiteral("Office")};

QByteArray resource(const QString& name)
{
    QFile file(QStringLiteral(":/lodestar/") + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Agency meridian()
{
    auto agency = agencyFromFiles(QStringLiteral(":/lodestar/agencies/meridian.json"),
                                  QStringLiteral(":/lodestar/programs/starter.json"));
    INFO((agency ? QString() : agency.error().text).toStdString());
    REQUIRE(agency);
    return std::move(agency).value();
}

void must(desk::Desk& desk, const Actor& by, const Command& command)
{
    auto receipt = desk.perform(by, command);
    INFO((receipt ? QString() : receipt.error().text).toStdString());
    REQUIRE(receipt);
}

/// A call as the afternoon has it. Answers not named are the least dangerous ones.
struct Scene
{
    int secondsAgo = 0;
    QString nature;
    quint64 place = 0;
    QString caller;
    QMap<QString, QString> answers;
    bool isUntriaged = false; ///< leaves the call as it is after the named answers
};

void answerAll(desk::Desk& desk, CallId id, const Scene& scene)
{
    for (int guard = 0; guard < 40; ++guard) {
        const Profile& profile = *desk.board()->profile;
        const Call* call = desk.board()->call(id);
        const Question* question = triage::nextQuestion(profile, triage::factsOf(profile, *call));
        if (!question)
            return;
        const auto least = std::min_element(
            question->choices.cbegin(),
            question->choices.cend(),
            [](const AnswerChoice& a, const AnswerChoice& b) { return a.danger < b.danger; });
        const QString named = scene.answers.value(question->id.value());
        if (named.isEmpty() && scene.isUntriaged)
            return;
        must(desk,
             kDispatcher,
             AnswerTriage{id, question->id, {named.isEmpty() ? least->id : AnswerId(named)}, {}});
    }
}

} // namespace

ui::Tokens builtInTokens()
{
    auto tokens = ui::tokensFromJson(resource(QStringLiteral("themes/tokens.json")),
                                     QStringLiteral("tokens.json"));
    INFO((tokens ? QString() : tokens.error().text).toStdString());
    REQUIRE(tokens);
    return std::move(tokens).value();
}

Instant demoNow()
{
    return instantFromIso(QStringLiteral("2026-03-03T20:52:41Z")).value();
}

DemoRoom::DemoRoom()
    : clock(demoNow() - minutes(50))
{
    REQUIRE(m_folder.isValid());
    auto journal = store::openJournal(url(), store::OpenMode::Create, clock, entropy);
    INFO((journal ? QString() : journal.error().text).toStdString());
    REQUIRE(journal);
    auto desk = desk::Desk::open(**journal, clock, entropy);
    REQUIRE(desk);
    adopt(**desk);
    signOn(**desk);
    play(**desk);
    clock.advanceTo(demoNow());
    REQUIRE((*desk)->performDue());
    m_board = (*desk)->board();
}

store::StoreUrl DemoRoom::url() const
{
    return store::storeUrlFromText(QStringLiteral("sqlite:") +
                                   m_folder.filePath(QStringLiteral("demo.sqlite")))
        .value();
}

Result<std::unique_ptr<store::Journal>> DemoRoom::open()
{
    return store::openJournal(url(), store::OpenMode::Existing, clock, entropy);
}

Location DemoRoom::placeOf(quint64 index) const
{
    const auto match = city().address(index);
    Location location;
    location.address = Sealed(match.name);
    location.point = match.point;
    location.quality = LocationQuality::Exact;
    return location;
}

void DemoRoom::adopt(desk::Desk& desk)
{
    const Agency agency = meridian();
    must(
        desk, kAdministrator, AdoptProfile{agency.profile.source, QStringLiteral("meridian.json")});
    for (const auto& entry : agency.roster)
        must(desk, kAdministrator, DefineUnit{entry.record});
}

void DemoRoom::signOn(desk::Desk& desk)
{
    const QStringList staffed{QStringLiteral("STAR 1"),
                              QStringLiteral("STAR 2"),
                              QStringLiteral("STAR 3"),
                              QStringLiteral("STAR 4"),
                              QStringLiteral("HEART 1"),
                              QStringLiteral("CRU 7"),
                              QStringLiteral("ACT 5"),
                              QStringLiteral("EMT 5"),
                              QStringLiteral("CIT 12"),
                              QStringLiteral("PATROL 21"),
                              QStringLiteral("OUTREACH 1")};
    int i = 0;
    for (const auto& entry : meridian().roster)
        if (staffed.contains(entry.record.id.value()))
            must(desk,
                 kSupervisor,
                 SignOn{entry.record.id, entry.crew, demoNow() + minutes(52 + 37 * (i++ % 8))});
}

void DemoRoom::play(desk::Desk& desk)
{
    const auto text = [](const char* latin) {
        return QString::fromUtf8(latin);
    };
    const auto send = [&](const char* unit, CallId call) {
        must(desk,
             kDispatcher,
             Dispatch{call,
                      {{UnitId(text(unit)), AssignmentPart::Primary}},
                      Activation::DispatchRequest,
                      text("demonstration"),
                      {}});
    };
    const auto set = [&](const char* unit, const char* status) {
        must(desk, kDispatcher, SetStatus{UnitId(text(unit)), StatusId(text(status)), {}, {}});
    };
    const QList<Scene> scenes{
        {2880, text("welfare_check"), 60'011, text("Building manager · 555-0101"), {}, false},
        {2640, text("basic_needs"), 11'033, text("Shelter desk · 555-0108"), {}, false},
        {2400, text("mental_health"), 41'477, text("M. Lund, sister · 555-0117"), {}, false},
        {2100, text("homeless"), 23'551, text("Library · 555-0120"), {}, false},
        {1900, text("transport"), 52'813, text("Clinic desk · 555-0121"), {}, false},
        {1357, text("syringe_disposal"), 9'113, text("Parks office · 555-0123"), {}, false},
        {842, text("trespass"), 77'201, text("Station staff · 555-0131"), {}, false},
        {708, text("intoxicated"), 35'017, text("Park ranger · 555-0138"), {}, false},
        {380,
         text("welfare_check"),
         50'503,
         text("D. Osei, neighbour · 555-0142"),
         {{text("injury"), text("no")},
          {text("self_harm"), text("no")},
          {text("weapon"), text("none")},
          {text("violence"), text("no")}},
         true},
        {271,
         text("disturbance"),
         15'881,
         text("Shop owner · 555-0149"),
         {{text("violence"), text("threat")}},
         false},
        {125,
         text("suicidal"),
         83'003,
         text("Caller gave no name · 555-0153"),
         {{text("self_harm"), text("recent")},
          {text("suicide_risk"), text("high")},
          {text("means_access"), text("yes")}},
         false},
        {72,
         text("unknown_trouble"),
         29'997,
         text("Line open, no words"),
         {{text("weapon"), text("unknown")}, {text("violence"), text("unknown")}},
         true},
    };
    for (const auto& scene : scenes) {
        clock.advanceTo(std::max(clock.now(), demoNow() - seconds(scene.secondsAgo)));
        OpenCall open;
        open.location = placeOf(scene.place);
        open.nature = NatureId(scene.nature);
        open.caller.name = Sealed(scene.caller);
        must(desk, kDispatcher, open);
        const CallId id = desk.board()->lastCall;
        answerAll(desk, id, scene);
        if (id == CallId(1)) {
            send("ACT 5", id);
            set("ACT 5", "on_scene");
        } else if (id == CallId(2)) {
            send("STAR 3", id);
            set("STAR 3", "on_scene");
            set("STAR 3", "transporting");
        } else if (id == CallId(3)) {
            send("STAR 1", id);
            set("STAR 1", "on_scene");
        } else if (id == CallId(4)) {
            send("CRU 7", id);
            set("CRU 7", "en_route");
        } else if (id == CallId(5)) {
            must(desk,
                 kDispatcher,
                 HoldCall{id, demoNow() + minutes(28), text("waits for the shelter van")});
        }
        if (id == CallId(9))
            must(desk,
                 kDispatcher,
                 AddNote{id,
                         text("Door open since morning, he does not answer, sits in the kitchen."),
                         Label::Personal});
    }
    set("HEART 1", "available_follow_up");
}

} // namespace lodestar::test
