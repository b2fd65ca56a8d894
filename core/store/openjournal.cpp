// SPDX-License-Identifier: GPL-3.0-or-later
// Store addresses as people write them, and which engine opens which.
#include "core/store/postgresjournal.h"
#include "core/store/sentence.h"
#include "core/store/sqlitejournal.h"

#include <QUrl>

namespace lodestar::store {

QString StoreUrl::toText() const
{
    if (engine == Engine::Sqlite)
        return QStringLiteral("sqlite:") + path;
    QUrl url;
    url.setScheme(QStringLiteral("postgresql"));
    url.setUserName(user);
    url.setHost(host);
    url.setPort(port);
    url.setPath(QLatin1Char('/') + database);
    return url.toString();
}

Result<StoreUrl> storeUrlFromText(const QString& text)
{
    const auto wrong = [&](const QString& why) {
        return Unexpected(Kind::Invalid,
                          Sentence::tr("\"%1\" is no store: %2. Write sqlite:PATH or "
                                       "postgresql://user@host:port/db.")
                              .arg(text.startsWith(u"postgresql:")
                                       ? QUrl(text).toString(QUrl::RemovePassword)
                                       : text,
                                   why));
    };
    StoreUrl url;
    if (text.startsWith(u"sqlite:")) {
        url.path = text.mid(7);
        if (url.path.isEmpty())
            return wrong(Sentence::tr("it names no file"));
        return url;
    }
    if (!text.startsWith(u"postgresql:") && !text.startsWith(u"postgres:"))
        return wrong(Sentence::tr("it does not say which engine"));
    const QUrl parsed(text, QUrl::StrictMode);
    url.engine = StoreUrl::Engine::Postgres;
    url.user = parsed.userName();
    url.host = parsed.host();
    url.port = parsed.port(5432);
    url.database = parsed.path().mid(1);
    if (!parsed.isValid() || url.host.isEmpty())
        return wrong(Sentence::tr("it names no host"));
    if (!parsed.password().isEmpty())
        return wrong(Sentence::tr("a password does not belong in it; put that in ~/.pgpass"));
    if (url.user.isEmpty())
        return wrong(Sentence::tr("it names no user"));
    if (url.database.isEmpty() || url.database.contains(u'/'))
        return wrong(Sentence::tr("it names no database"));
    if (parsed.hasQuery() || parsed.hasFragment())
        return wrong(Sentence::tr("nothing may follow the database's name"));
    return url;
}

Result<std::unique_ptr<ChainedJournal>>
openChainedJournal(const StoreUrl& url, OpenMode mode, Clock& clock, Entropy& entropy)
{
    switch (url.engine) {
    case StoreUrl::Engine::Sqlite:
        return SqliteJournal::open(url.path, mode, clock, entropy);
    case StoreUrl::Engine::Postgres:
        return PostgresJournal::open(url, mode, clock, entropy);
    }
    Q_UNREACHABLE();
}

Result<std::unique_ptr<Journal>>
openJournal(const StoreUrl& url, OpenMode mode, Clock& clock, Entropy& entropy)
{
    auto journal = openChainedJournal(url, mode, clock, entropy);
    if (!journal)
        return journal.failure();
    return std::unique_ptr<Journal>(std::move(*journal));
}

} // namespace lodestar::store
