// SPDX-License-Identifier: GPL-3.0-or-later
// RulesCheck: one proof at a time, as the program's checker makes it before rules are adopted.
#include "ui/rulescheck.h"

#include "core/triage/check/checker.h"

#include <QPromise>
#include <QThreadPool>

#include <utility>

namespace lodestar::ui {

RulesCheck::RulesCheck(QObject* parent)
    : QObject(parent)
{
    connect(&m_work, &QFutureWatcherBase::finished, this, [this] {
        if (const BoardPtr next = std::exchange(m_next, nullptr)) {
            work(next); // what was proven is no longer in force
            return;
        }
        const QString sentence = m_work.result();
        if (sentence.isEmpty())
            return;
        m_alerts = {{sentence, {}, {}, Danger::Standing}};
        emit failed(sentence);
    });
}

RulesCheck::~RulesCheck()
{
    m_work.waitForFinished();
}

void RulesCheck::look(const BoardPtr& board)
{
    if (board->seq == 0 || board->profile->sha256 == m_rules)
        return;
    m_rules = board->profile->sha256;
    m_alerts.clear();
    if (m_work.isRunning())
        m_next = board;
    else
        work(board);
}

void RulesCheck::work(const BoardPtr& board)
{
    const QString sentence =
        tr("The rules in force are not proven safe: %1, version %2. Ask an administrator to check "
           "them and to adopt safe ones.")
            .arg(board->profile->name, board->profile->version);
    auto promise = std::make_shared<QPromise<QString>>();
    m_work.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, board, sentence] {
        promise->start();
        promise->addResult(triage::check::checkProtocol(*board->profile) ? QString() : sentence);
        promise->finish();
    });
}

} // namespace lodestar::ui
