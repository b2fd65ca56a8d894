// SPDX-License-Identifier: GPL-3.0-or-later
// Opening stores and finding files for the verbs.
#include "app/ctl/counter.h"

#include "core/domain/profilefile.h"

#include <QFile>

namespace lodestar::ctl {

Result<std::unique_ptr<Counter>> Counter::open(const Options& options, store::OpenMode mode)
{
    auto url = store::storeUrlFromText(options.text(QStringLiteral("store")));
    if (!url)
        return url.failure();
    auto actor = actorOf(options);
    if (!actor)
        return actor.failure();
    std::unique_ptr<Counter> counter(new Counter);
    auto journal = store::openJournal(*url, mode, counter->m_clock, counter->m_entropy);
    if (!journal)
        return journal.failure();
    counter->m_journal = std::move(journal).value();
    auto desk = desk::Desk::open(*counter->m_journal, counter->m_clock, counter->m_entropy);
    if (!desk)
        return desk.failure();
    counter->m_desk = std::move(desk).value();
    counter->m_actor = *actor;
    return counter;
}

Result<desk::Receipt> Counter::perform(const Command& command)
{
    return m_desk->perform(m_actor, command);
}

Result<Actor> actorOf(const Options& options)
{
    auto role = valueFromText<Role>(options.text(QStringLiteral("role")));
    if (!role)
        return Unexpected(Kind::Invalid, QStringLiteral("--role: %1").arg(role.error().text));
    if (*role == Role::System)
        return Unexpected(Kind::Invalid,
                          QStringLiteral("--role: \"system\" is the machine's own role."));
    return Actor{
        options.text(QStringLiteral("as")), *role, options.text(QStringLiteral("console"))};
}

Result<CallId> callOf(const Options& options)
{
    bool isNumber = false;
    const qint64 number = options.text(QStringLiteral("call")).toLongLong(&isNumber);
    if (!isNumber || number < 1)
        return Unexpected(Kind::Invalid,
                          QStringLiteral("--call: \"%1\" is no call number.")
                              .arg(options.text(QStringLiteral("call"))));
    return CallId(number);
}

QString builtInOr(const QString& nameOrPath, const QString& folder, const QString& suffix)
{
    if (nameOrPath.contains(u'/') || QFile::exists(nameOrPath))
        return nameOrPath;
    const QString builtIn = QStringLiteral(":/lodestar/%1/%2%3").arg(folder, nameOrPath, suffix);
    return QFile::exists(builtIn) ? builtIn : nameOrPath;
}

Result<QByteArray> profileBytes(const QString& nameOrPath)
{
    return selfContainedProfile(
        builtInOr(nameOrPath, QStringLiteral("programs"), QStringLiteral(".json")));
}

Result<Agency> agencyNamed(const QString& agency, const QString& program)
{
    return agencyFromFiles(builtInOr(agency, QStringLiteral("agencies"), QStringLiteral(".json")),
                           builtInOr(program, QStringLiteral("programs"), QStringLiteral(".json")));
}

Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return Unexpected(Kind::NotFound, QStringLiteral("There is no file %1.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Kind::Unavailable,
                          QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()));
    return file.readAll();
}

} // namespace lodestar::ctl
