// SPDX-License-Identifier: GPL-3.0-or-later
// DraftFile: a temporary file beside the real one, flushed to the disk, then renamed over it.
#include "app/draftfile.h"

#include "app/personkey.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QUuid>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace lodestar::app {

namespace {

class DraftWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::app::DraftFile)
};

const QByteArray kMagic = "lodestar-drafts 1 ";

QByteArray digestOf(const QByteArray& body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
}

QJsonArray jsonOf(const QList<QString>& texts)
{
    QJsonArray json;
    for (const QString& text : texts)
        json += text.isNull() ? QJsonValue() : QJsonValue(text);
    return json;
}

QList<QString> textsOf(const QJsonValue& json)
{
    QList<QString> texts;
    const QJsonArray array = json.toArray();
    for (const QJsonValue& text : array)
        texts += text.isNull()              ? QString()
                 : text.toString().isNull() ? QString(QLatin1String(""))
                                            : text.toString();
    return texts;
}

QByteArray bytesOf(const ui::DraftSet& drafts)
{
    QJsonArray cards;
    for (const auto& card : drafts.cards) {
        QJsonArray sent;
        for (const auto& one : card.sent)
            sent += QJsonObject{
                {QStringLiteral("command"), one.command.value().toString(QUuid::WithoutBraces)},
                {QStringLiteral("texts"), jsonOf(one.texts)}};
        QJsonObject object{{QStringLiteral("call"), card.call.value()},
                           {QStringLiteral("texts"), jsonOf(card.texts)}};
        if (!sent.isEmpty())
            object[QStringLiteral("sent")] = sent;
        cards += object;
    }
    QJsonObject json{{QStringLiteral("seq"), drafts.seq},
                     {QStringLiteral("at"), toIso(drafts.at)},
                     {QStringLiteral("cards"), cards},
                     {QStringLiteral("shown"), drafts.shown.value()},
                     {QStringLiteral("command"), drafts.commandLine}};
    if (drafts.rangAt)
        json[QStringLiteral("rang_at")] = toIso(*drafts.rangAt);
    const QByteArray body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return kMagic + digestOf(body) + '\n' + body;
}

std::optional<ui::DraftSet> draftsOf(const QByteArray& bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    if (!bytes.startsWith(kMagic) || end < 0)
        return std::nullopt;
    const QByteArray body = bytes.mid(end + 1);
    if (bytes.mid(kMagic.size(), end - kMagic.size()) != digestOf(body))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const auto at = instantFromIso(json[QStringLiteral("at")].toString());
    if (!at)
        return std::nullopt;
    ui::DraftSet drafts;
    drafts.seq = json[QStringLiteral("seq")].toInteger();
    drafts.at = *at;
    drafts.shown = CallId(json[QStringLiteral("shown")].toInteger());
    drafts.commandLine = json[QStringLiteral("command")].toString();
    if (const auto rang = instantFromIso(json[QStringLiteral("rang_at")].toString()))
        drafts.rangAt = *rang;
    const QJsonArray cards = json[QStringLiteral("cards")].toArray();
    for (const QJsonValue& value : cards) {
        const QJsonObject object = value.toObject();
        ui::CardDraft card{CallId(object[QStringLiteral("call")].toInteger()),
                           textsOf(object[QStringLiteral("texts")])};
        const QJsonArray sent = object[QStringLiteral("sent")].toArray();
        for (const QJsonValue& one : sent)
            card.sent += ui::SentTexts{
                CommandId(QUuid::fromString(one[QStringLiteral("command")].toString())),
                textsOf(one[QStringLiteral("texts")])};
        drafts.cards += card;
    }
    return drafts;
}

/// Where a damaged file is put: beside the old one, never over an earlier one.
QString asideOf(const QString& path)
{
    QString aside = path + QStringLiteral(".damaged");
    for (int i = 2; QFile::exists(aside); ++i)
        aside = QStringLiteral("%1.damaged%2").arg(path).arg(i);
    return aside;
}

/// False only if another living process has it; a place where no lock can be made tells its trouble
/// when it is written to.
bool isFree(QLockFile& lock)
{
    lock.setStaleLockTime(0); // a console runs for days; one that was killed is told by its process
    return lock.tryLock(0) || lock.error() != QLockFile::LockFailedError;
}

bool writeAll(int file, const QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto step =
            ::write(file, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (step < 0 && errno == EINTR)
            continue;
        if (step <= 0)
            return false;
        done += step;
    }
    return ::fdatasync(file) == 0;
}

} // namespace

DraftFile::DraftFile(QString path)
    : m_path(std::move(path))
    , m_lock(m_path + QStringLiteral(".lock"))
    , m_isOurs(isFree(m_lock))
    , m_writer([this] { work(); })
{
}

DraftFile::~DraftFile()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_writer.join();
}

void DraftFile::keep(const ui::DraftSet& drafts)
{
    {
        const std::lock_guard lock(m_mutex);
        m_next = drafts;
    }
    m_wake.notify_one();
}

QString DraftFile::trouble() const
{
    const std::lock_guard lock(m_mutex);
    return m_trouble;
}

void DraftFile::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_next || m_isEnding; });
        if (!m_next)
            return;
        const ui::DraftSet drafts = *std::exchange(m_next, std::nullopt);
        lock.unlock();
        const auto written = write(drafts);
        lock.lock();
        m_trouble = written ? QString() : written.error().text;
    }
}

Result<void> DraftFile::write(const ui::DraftSet& drafts) const
{
    if (!m_isOurs)
        return Unexpected(
            Kind::Conflict,
            DraftWords::tr("Another console of this name is open: what is typed here "
                           "would not survive a crash. Give each its own --console."));
    const auto failed = [&] {
        return Unexpected(Kind::Unavailable,
                          DraftWords::tr("What is typed cannot be kept in %1: %2.")
                              .arg(m_path,
                                   errno == ENOSPC ? DraftWords::tr("the disk is full")
                                                   : QString::fromLocal8Bit(std::strerror(errno))));
    };
    if (drafts.isEmpty()) {
        if (::unlink(QFile::encodeName(m_path).constData()) != 0 && errno != ENOENT)
            return failed();
        return {};
    }
    const QByteArray path = QFile::encodeName(m_path);
    const QByteArray fresh = path + ".new";
    const int file = ::open(fresh.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        return failed();
    const bool isWritten = ::fchmod(file, 0600) == 0 && writeAll(file, bytesOf(drafts));
    if (::close(file) != 0 || !isWritten || ::rename(fresh.constData(), path.constData()) != 0) {
        const auto refusal = failed();
        ::unlink(fresh.constData());
        return refusal;
    }
    return {};
}

Result<std::optional<ui::DraftSet>> DraftFile::left()
{
    QFile file(m_path);
    if (!m_isOurs || !file.exists())
        return std::optional<ui::DraftSet>();
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(
            Kind::Unavailable,
            DraftWords::tr("The drafts in %1 cannot be read: %2.").arg(m_path, file.errorString()));
    auto drafts = draftsOf(file.readAll());
    file.close();
    if (drafts)
        return drafts;
    const QString aside = asideOf(m_path);
    const bool isAside = QFile::rename(m_path, aside);
    return Unexpected(
        Kind::Corrupt,
        isAside ? DraftWords::tr("The drafts in %1 are damaged and were put aside as %2.")
                      .arg(m_path, aside)
                : DraftWords::tr("The drafts in %1 are damaged and could not be put aside.")
                      .arg(m_path));
}

namespace {

QString pathFor(const QString& sqlitePath, const QString& storeText, const QString& name)
{
    if (!sqlitePath.isEmpty())
        return QStringLiteral("%1.drafts-%2").arg(sqlitePath, name);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    const QByteArray store =
        QCryptographicHash::hash(storeText.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    return QStringLiteral("%1/drafts-%2-%3").arg(folder, QString::fromLatin1(store), name);
}

QString consoleName(const QString& console)
{
    QString name;
    for (const QChar c : console)
        name += c.isLetterOrNumber() ? c.toLower() : QLatin1Char('-');
    return name;
}

} // namespace

QString draftPath(const QString& sqlitePath, const QString& storeText, const Actor& who)
{
    return pathFor(sqlitePath,
                   storeText,
                   QStringLiteral("%1-%2").arg(consoleName(who.console), personKey(who)));
}

QString ownerlessDrafts(const QString& sqlitePath, const QString& storeText, const Actor& who)
{
    const QString path = pathFor(sqlitePath, storeText, consoleName(who.console));
    return QFile::exists(path) ? path : QString();
}

} // namespace lodestar::app
