// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies are copied as they are hashed, never written anew.
#include "core/store/exporter.h"

#include "core/base/filewriter.h"
#include "core/store/sentence.h"

#include <QIODevice>

#include <vector>

namespace lodestar::store {

namespace {
constexpr qint64 kPortion = 8192;

struct OpenedText
{
    qint64 seq;
    QByteArray json;
};

QByteArray sealedJson(const SealedView& sealed)
{
    JsonWriter writer;
    QByteArray out = R"({"place":)" + QByteArray::number(sealed.place) + R"(,"label":")" +
                     bytesOf(sealed.label) + R"(","salt":")" + bytesOf(*sealed.salt).toHex() +
                     R"(","text":)";
    writer.value(
        QString::fromUtf8(sealed.text->data(), static_cast<qsizetype>(sealed.text->size())));
    return out + writer.bytes() + '}';
}

QByteArray line(const RowView& row)
{
    QByteArray out;
    out.reserve(static_cast<qsizetype>(row.body.size() + row.actor.size()) + 256);
    out += R"({"seq":)" + QByteArray::number(row.seq);
    out += R"(,"at":")" + toIso(row.at).toLatin1();
    out += R"(","actor":)" + bytesOf(row.actor);
    out += R"(,"command":")" + row.command.toByteArray(QUuid::WithoutBraces);
    out += R"(","ordinal":)" + QByteArray::number(row.ordinal);
    out += R"(,"kind":")" + bytesOf(row.kind);
    out += R"(","version":)" + QByteArray::number(row.version);
    out += R"(,"body":)" + bytesOf(row.body);
    out += R"(,"hash":")" + bytesOf(row.hash).toHex() + '"';
    return out;
}
} // namespace

Result<qint64> exportEvents(ChainedJournal& journal, QIODevice& to, SealedText texts)
{
    auto head = journal.head();
    if (!head)
        return head.failure();
    qint64 count = 0;
    bool isWritten = true;
    std::vector<OpenedText> opened;
    for (qint64 from = 0; from < head->seq && isWritten; from += kPortion) {
        const qint64 upTo = std::min(from + kPortion, head->seq);
        opened.clear();
        Result<void> done;
        if (texts == SealedText::Plain)
            done = journal.readSealed(from, upTo, [&](const SealedView& sealed) {
                if (sealed.text && sealed.salt)
                    opened.push_back({sealed.seq, sealedJson(sealed)});
                return true;
            });
        auto next = opened.begin();
        if (done)
            done = journal.readRows(from, upTo, [&](const RowView& row) {
                QByteArray out = line(row);
                const char* before = R"(,"sealed":[)";
                for (; next != opened.end() && next->seq == row.seq; ++next)
                    out += std::exchange(before, ",") + next->json;
                if (before[1] == 0)
                    out += ']';
                out += "}\n";
                isWritten = to.write(out) == out.size();
                ++count;
                return isWritten;
            });
        if (!done)
            return done.failure();
    }
    if (!isWritten) {
        const auto* file = qobject_cast<const QFileDevice*>(&to);
        return Unexpected(Kind::Unavailable,
                          Sentence::tr("The export cannot be written: %1.")
                              .arg(file ? whyNotWritten(*file) : to.errorString()));
    }
    return count;
}

} // namespace lodestar::store
