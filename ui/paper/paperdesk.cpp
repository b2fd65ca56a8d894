// SPDX-License-Identifier: GPL-3.0-or-later
// PaperDesk: one worker thread, file names by the clock, old sheets removed.
#include "ui/paper/paperdesk.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace lodestar::ui {

namespace {

const QLatin1String kKeptName("lodestar-fallback-");

/// "2026-03-03T205241Z": sorts by time, also in the hour that a clock change repeats.
QString timeName(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd'T'HHmmss'Z'"));
}

Result<QString> writeInto(const QString& folder, const QString& name, const Sheet& sheet)
{
    const QString path = QDir(folder).filePath(name);
    if (auto written = writePdf(sheet, path); !written)
        return written.failure();
    return path;
}

/// Removes the oldest of the kept sheets; one that cannot be removed is no reason to keep none.
void prune(const QString& folder, int kept)
{
    const auto all = QDir(folder).entryList(
        {kKeptName + QStringLiteral("*.pdf")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (qsizetype i = std::max(1, kept); i < all.size(); ++i)
        if (!QFile::remove(QDir(folder).filePath(all[i])))
            qWarning("an old sheet in the paper folder cannot be removed");
}

} // namespace

PaperDesk::PaperDesk(const RoomPolicy& policy, QObject* parent)
    : QObject(parent)
    , m_policy(policy)
{
    m_pool.setMaxThreadCount(1);
}

void PaperDesk::write(const std::function<Result<QString>()>& work,
                      const std::function<void(const Result<QString>&)>& then)
{
    m_pool.start([this, work, then] {
        const auto result = work();
        QMetaObject::invokeMethod(
            this, [then, result] { then(result); }, Qt::QueuedConnection);
    });
}

void PaperDesk::put(const Sheet& sheet, const QString& name, Instant now)
{
    if (!m_policy.printer.isEmpty()) {
        // Qt's printing belongs to the window's thread.
        const auto printed = printOn(sheet, m_policy.printer);
        emit said(printed ? tr("✓ sent to the printer “%1”").arg(m_policy.printer)
                          : printed.error().text,
                  !printed);
        return;
    }
    if (m_policy.paperFolder.isEmpty()) {
        emit said(tr("There is no printer and no folder for sheets here: start with --printer or "
                     "--paper."),
                  true);
        return;
    }
    const QString file = QStringLiteral("lodestar-%1-%2.pdf").arg(name, timeName(now));
    write([sheet, file, folder = m_policy.paperFolder] { return writeInto(folder, file, sheet); },
          [this](const Result<QString>& result) {
              emit said(result ? tr("✓ written: %1").arg(*result) : result.error().text, !result);
          });
}

void PaperDesk::keep(const std::function<Sheet()>& board, Instant now)
{
    if (m_policy.paperEvery.count() <= 0 || m_policy.paperFolder.isEmpty() ||
        (m_lastTry && now - *m_lastTry < m_policy.paperEvery))
        return;
    m_lastTry = now;
    const QString file = kKeptName + timeName(now) + QStringLiteral(".pdf");
    write(
        [sheet = board(), file, folder = m_policy.paperFolder, kept = m_policy.paperKept] {
            auto result = writeInto(folder, file, sheet);
            if (result) // never an old sheet for one that failed
                prune(folder, kept);
            return result;
        },
        [this, now](const Result<QString>& result) {
            m_trouble = result ? QString() : result.error().text;
            if (result)
                m_keptAt = now;
            else
                emit said(m_trouble, true);
        });
}

void PaperDesk::finish()
{
    m_pool.waitForDone();
}

} // namespace lodestar::ui
