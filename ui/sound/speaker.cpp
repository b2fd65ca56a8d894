// SPDX-License-Identifier: GPL-3.0-or-later
// Speaker: a WAV file and a player's process.
#include "ui/sound/speaker.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStandardPaths>

namespace lodestar::ui {

namespace {
constexpr int kLongestMs = 5'000;
}

ProcessSpeaker::ProcessSpeaker(QObject* parent)
    : Speaker(parent)
{
    const QList<std::pair<QString, QStringList>> players{
        {QStringLiteral("pw-play"), {}},
        {QStringLiteral("paplay"), {}},
        {QStringLiteral("aplay"), {QStringLiteral("-q")}}};
    for (const auto& [name, arguments] : players) {
        m_player = QStandardPaths::findExecutable(name);
        m_arguments = arguments;
        if (!m_player.isEmpty())
            break;
    }
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus how) {
        m_watch.stop();
        if (how == QProcess::NormalExit && code == 0)
            emit played();
        else
            emit failed(tr("the sound device does not answer"));
        playNext();
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            emit failed(tr("the player %1 does not start").arg(m_player));
    });
    m_watch.setSingleShot(true);
    m_watch.setInterval(kLongestMs);
    connect(&m_watch, &QTimer::timeout, &m_process, &QProcess::kill); // finished() then tells
}

ProcessSpeaker::~ProcessSpeaker()
{
    m_process.disconnect(this);
    m_process.kill(); // our own player, in the middle of a beep
    m_process.waitForFinished(200);
}

QString ProcessSpeaker::missing() const
{
    return m_player.isEmpty()
               ? tr("no player; install pipewire-bin, pulseaudio-utils or alsa-utils")
               : QString();
}

// Also behind one that failed: the tone that waits may be a duress.
void ProcessSpeaker::playNext()
{
    if (const QString next = std::exchange(m_next, {}); !next.isEmpty())
        start(next);
}

void ProcessSpeaker::start(const QString& path)
{
    m_process.start(m_player, m_arguments + QStringList{path});
    m_watch.start();
}

Result<void> ProcessSpeaker::play(const QByteArray& wav)
{
    if (m_player.isEmpty())
        return Unexpected(Kind::Unavailable, missing());
    const QString path = m_folder.filePath(
        QString::fromLatin1(
            QCryptographicHash::hash(wav, QCryptographicHash::Sha1).toHex().left(16)) +
        QStringLiteral(".wav"));
    if (!QFile::exists(path)) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(wav) != wav.size())
            return Unexpected(Kind::Unavailable,
                              tr("%1 cannot be written: %2").arg(path, file.errorString()));
    }
    if (m_process.state() != QProcess::NotRunning)
        m_next = path;
    else
        start(path);
    return {};
}

} // namespace lodestar::ui
