// SPDX-License-Identifier: GPL-3.0-or-later
// What is heard: the gravest first, one a second, each with its words; duress always.
#include "ui/sound/sounds.h"
#include "ui/sound/speaker.h"
#include "ui/sound/tones.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::ui;
using namespace std::chrono_literals;
using triage::Lateness;

namespace {

constexpr Instant kStart{1'772'569'961s};

class HeardSpeaker final : public Speaker
{
public:
    QList<QByteArray> heard;
    QString lacks;

    [[nodiscard]] QString missing() const override { return lacks; }

    [[nodiscard]] Result<void> play(const QByteArray& wav) override
    {
        if (!lacks.isEmpty())
            return Unexpected(Kind::Unavailable, lacks);
        heard += wav;
        return {};
    }
};

UnitId star(int number)
{
    return UnitId(QStringLiteral("STAR %1").arg(number));
}

QByteArray soundOf(Cue cue, int urgency, int volume)
{
    return wavOf(melodyOf(cue, urgency), volume);
}

} // namespace

TEST_CASE("what began between two moments is told, the gravest first", "[sounds]")
{
    Scene before;
    before.urgency = {{CallId(1), 40}, {CallId(2), 40}, {CallId(3), 60}, {CallId(4), 60}};
    before.waiting = {
        {CallId(2), Lateness::InTime}, {CallId(3), Lateness::Soon}, {CallId(4), Lateness::Overdue}};
    Scene now = before;
    now.urgency[CallId(1)] = 80;
    now.urgency.insert(CallId(5), 95);
    now.urgency.insert(CallId(6), 20);
    now.waiting = {{CallId(2), Lateness::Soon},
                   {CallId(3), Lateness::Overdue},
                   {CallId(4), Lateness::Overdue},
                   {CallId(5), Lateness::InTime}};
    now.duress = {star(2)};
    now.missedCheckIn = {star(4)};
    now.isStoreAway = true;
    QStringList told;
    for (const auto& sounding : cuesBetween(before, now))
        told += cueText(sounding);
    CHECK(
        told.join(QStringLiteral("; ")).toStdString() ==
        "STAR 2: DURESS; the store is away; STAR 4 missed its check-in; call 1 is more urgent now; "
        "call 3 is over its target; new call 5; new call 6; call 2 nears its target");
    CHECK(cuesBetween(now, now).isEmpty());
    CHECK(cuesBetween(now, before).isEmpty()); // what ends or sinks is no alarm
}

TEST_CASE("one sound a second, the gravest first, and a flood is not a minute of beeping",
          "[sounds]")
{
    HeardSpeaker speaker;
    Sounds sounds(&speaker, 70);
    Scene scene;
    sounds.hear(scene, kStart);
    CHECK(speaker.heard.isEmpty()); // what was there at the start is not news
    for (int id = 1; id <= 40; ++id)
        scene.urgency.insert(CallId(id), id == 7 ? 90 : 20);
    scene.missedCheckIn = {star(2)};
    sounds.hear(scene, kStart + 1s);
    REQUIRE(speaker.heard.size() == 1);
    CHECK(speaker.heard[0] == soundOf(Cue::CheckInMissed, 0, 70));
    sounds.hear(scene, kStart + 1s + 400ms);
    CHECK(speaker.heard.size() == 1);
    sounds.hear(scene, kStart + 2s);
    REQUIRE(speaker.heard.size() == 2);
    CHECK(speaker.heard[1] == soundOf(Cue::NewCall, 90, 70));
    for (int i = 3; i < 60; ++i)
        sounds.hear(scene, kStart + std::chrono::seconds(i));
    CHECK(speaker.heard.size() <= 6);
}

TEST_CASE("a mute comes back by itself and never silences duress", "[sounds]")
{
    HeardSpeaker speaker;
    Sounds sounds(&speaker, 40);
    Scene scene;
    sounds.hear(scene, kStart);
    sounds.toggleMute(kStart);
    CHECK(sounds.mutedUntil() == kStart + kMuteFor);
    scene.urgency.insert(CallId(1), 50);
    sounds.hear(scene, kStart + 1s);
    CHECK(speaker.heard.isEmpty());
    CHECK(sounds.said(kStart + 1s) == QStringLiteral("new call 1")); // seen all the same
    CHECK(sounds.said(kStart + 20s).isEmpty());
    scene.duress = {star(2)};
    sounds.hear(scene, kStart + 3s);
    REQUIRE(speaker.heard.size() == 1);
    CHECK(speaker.heard[0] == soundOf(Cue::Duress, 0, 100)); // at full volume
    for (int i = 4; i <= 12; ++i)
        sounds.hear(scene, kStart + std::chrono::seconds(i));
    CHECK(speaker.heard.size() == 3); // again every four seconds until it is cleared
    scene.duress.clear();
    sounds.hear(scene, kStart + 30s);
    CHECK(speaker.heard.size() == 3);
    scene.urgency.insert(CallId(2), 50);
    sounds.hear(scene, kStart + kMuteFor + 1s);
    CHECK_FALSE(sounds.isMuted());
    CHECK(speaker.heard.size() == 4);
    sounds.toggleMute(kStart + kMuteFor + 2s);
    sounds.toggleMute(kStart + kMuteFor + 3s);
    CHECK_FALSE(sounds.isMuted());
    sounds.setVolume(0);
    scene.duress = {star(4)};
    sounds.hear(scene, kStart + kMuteFor + 10s);
    CHECK(speaker.heard.last() == soundOf(Cue::Duress, 0, 100));
}

TEST_CASE("a console without sound says so and goes on", "[sounds]")
{
    CHECK_FALSE(Sounds(nullptr, 70).trouble().isEmpty());
    HeardSpeaker speaker;
    speaker.lacks = QStringLiteral("no player");
    Sounds sounds(&speaker, 70);
    CHECK(sounds.trouble() == QStringLiteral("no player"));
    sounds.hear({}, kStart);
    Scene scene;
    scene.duress = {star(2)};
    sounds.hear(scene, kStart + 1s);
    CHECK(sounds.said(kStart + 1s) == QStringLiteral("STAR 2: DURESS"));
}

TEST_CASE("each sound is a melody of its own, and a sound WAV file", "[sounds]")
{
    QSet<QByteArray> all;
    const QList<Cue> cues{Cue::Duress,
                          Cue::StoreAway,
                          Cue::CheckInMissed,
                          Cue::LevelUp,
                          Cue::Overdue,
                          Cue::TargetSoon};
    for (const Cue cue : cues)
        all += soundOf(cue, 50, 70);
    for (const int urgency : {20, 60, 90})
        all += soundOf(Cue::NewCall, urgency, 70);
    CHECK(all.size() == cues.size() + 3);
    for (const QByteArray& wav : all) {
        REQUIRE(wav.size() > 44);
        CHECK(wav.startsWith("RIFF"));
        CHECK(wav.mid(8, 8) == "WAVEfmt ");
        CHECK(qFromLittleEndian<quint32>(wav.constData() + 4) ==
              static_cast<quint32>(wav.size() - 8));
        CHECK(qFromLittleEndian<quint32>(wav.constData() + 40) ==
              static_cast<quint32>(wav.size() - 44));
        const auto first = qFromLittleEndian<qint16>(wav.constData() + 44);
        const auto last = qFromLittleEndian<qint16>(wav.constData() + wav.size() - 2);
        CHECK(first == 0); // swells from silence and fades to it: no click
        CHECK(last == 0);
        CHECK(wav.size() < 2 * 22'050); // shorter than the second that it has
    }
    const auto loudest = [](int volume) {
        const QByteArray wav = soundOf(Cue::Overdue, 0, volume);
        int most = 0;
        for (qsizetype i = 44; i + 1 < wav.size(); i += 2)
            most = std::max(most, std::abs(int(qFromLittleEndian<qint16>(wav.constData() + i))));
        return most;
    };
    CHECK(loudest(0) == 0);
    CHECK(loudest(50) < loudest(100) / 3);
    CHECK(loudest(100) > 20'000);
    CHECK(loudest(100) <= 32'767);
}

TEST_CASE("a tone that waits is played also behind one that failed", "[sounds]")
{
    const QTemporaryDir folder;
    const QByteArray path = qgetenv("PATH");
    QFile player(folder.filePath(QStringLiteral("pw-play")));
    REQUIRE(player.open(QIODevice::WriteOnly));
    player.write("#!/bin/sh\necho x >> " + folder.path().toUtf8() + "/played\nsleep 0.2\nexit 1\n");
    player.setPermissions(player.permissions() | QFileDevice::ExeOwner);
    player.close();
    qputenv("PATH", folder.path().toUtf8() + ":" + path);
    ProcessSpeaker speaker;
    qputenv("PATH", path);
    REQUIRE(speaker.play("one"));
    REQUIRE(speaker.play("two"));
    CHECK(QTest::qWaitFor([&] {
        QFile played(folder.filePath(QStringLiteral("played")));
        return played.open(QIODevice::ReadOnly) && played.readAll().count('x') == 2;
    }));
}
