// SPDX-License-Identifier: GPL-3.0-or-later
// One line of fixed width, overwritten in place: "00000000000000001234 <64 hex digits>\n".
#include "core/store/headanchor.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace lodestar::store {

namespace {
constexpr qsizetype kDigits = 20;
constexpr qsizetype kLine = kDigits + 1 + 64 + 1;
} // namespace

HeadAnchor::HeadAnchor(const QString& storePath)
    : m_path(storePath.isEmpty() ? QString() : storePath + QStringLiteral("-head"))
{
}

HeadAnchor::~HeadAnchor()
{
    reopen();
}

void HeadAnchor::reopen()
{
    if (m_file >= 0)
        ::close(std::exchange(m_file, -1));
}

bool HeadAnchor::isInPlace() const
{
    if (m_file < 0)
        return true;

    struct stat open
    {
    };

    struct stat named
    {
    };

    return ::fstat(m_file, &open) == 0 &&
           ::lstat(QFile::encodeName(m_path).constData(), &named) == 0 &&
           open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

std::optional<ChainHead> HeadAnchor::read() const
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray line = file.read(kLine);
    bool isNumber = false;
    const ChainHead head{line.left(kDigits).toLongLong(&isNumber),
                         QByteArray::fromHex(line.mid(kDigits + 1, 64))};
    if (line.size() != kLine || !isNumber || head.hash.size() != 32)
        return std::nullopt;
    return head;
}

void HeadAnchor::write(const ChainHead& head)
{
    if (m_path.isEmpty())
        return;
    if (m_file < 0)
        m_file = ::open(QFile::encodeName(m_path).constData(),
                        O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW,
                        0600);
    if (m_file < 0)
        return;
    QByteArray line = QByteArray::number(head.seq).rightJustified(kDigits, '0');
    line += ' ';
    line += head.hash.toHex();
    line += '\n';
    // A short write leaves a line that read() does not accept: then nothing is remembered.
    [[maybe_unused]] const ssize_t written =
        ::pwrite(m_file, line.constData(), static_cast<size_t>(line.size()), 0);
}

} // namespace lodestar::store
