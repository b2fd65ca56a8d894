// SPDX-License-Identifier: GPL-3.0-or-later
// Encoding by JsonWriter, decoding by StructReader, and the sentences for what cannot be read.
#include "core/store/codec.h"

#include "core/store/sentence.h"
#include "core/store/structreader.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstring>
#include <string>

namespace lodestar::store {

namespace {
/// As it may stand in a sentence: a damaged row can hold anything.
QString word(std::string_view name)
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))
        .replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
}

Result<QByteArray> finished(JsonWriter& writer)
{
    if (!writer.fault().isEmpty())
        return Unexpected(Kind::Invalid, writer.fault());
    return writer.take();
}

template <class T>
Result<QByteArray> written(const T& value)
{
    JsonWriter writer;
    writer.value(value);
    return finished(writer);
}

constexpr char kReason[] = "reason";
constexpr char kNote[] = "note";

/// A text that once stood open in the body, as a sealed one. It has no digest and stays in its
/// body, for the chain's hash covers that; what the Journal takes in today is sealed.
template <const char* kName, Label kLabel>
Result<QByteArray> sealMember(std::string_view body)
{
    const QLatin1StringView name(kName);
    QJsonObject members = QJsonDocument::fromJson(bytesOf(body)).object();
    const auto found = members.find(name);
    if (found == members.end())
        return bytesOf(body); // nobody wrote one; what is no JSON is refused by the reader
    if (!found->isString())
        return Unexpected(
            Kind::Corrupt,
            Sentence::tr("The member \"%1\" of an older event is no text.").arg(name));
    *found = QJsonObject{{QStringLiteral("label"), nameText(kLabel)},
                         {QStringLiteral("text"), found->toString()}};
    return QJsonDocument(members).toJson(QJsonDocument::Compact);
}

/// A Board's parts in one fixed order, so that equal Boards give equal texts.
struct BoardForm
{
    qint64 seq = 0;
    Instant at;
    CallId lastCall;
    QString profile; ///< the adopted JSON
    QString profileName;
    QList<Cow<Call>> calls;
    QList<Cow<Unit>> units;
    QList<CallId> closedCalls;
    QList<StreetClosure> closures;
    QList<StandingNote> notes;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("seq", s.seq);
        io("at", s.at);
        io("last_call", s.lastCall);
        io("profile", s.profile);
        io("profile_name", s.profileName);
        io("calls", s.calls);
        io("units", s.units);
        io("closed_calls", s.closedCalls);
        io("closures", s.closures);
        io("notes", s.notes);
    }
};
} // namespace

/// simdjson's parser with a buffer that has the padding it needs, and the last actor read.
struct Codec::Parser
{
    sj::parser json;
    std::string buffer;
    std::string actorText;
    Actor actor;

    template <class Read>
    const char* parse(std::string_view text, Read read)
    {
        buffer.resize(std::max(buffer.size(), text.size() + simdjson::SIMDJSON_PADDING));
        std::memcpy(buffer.data(), text.data(), text.size());
        std::memset(buffer.data() + text.size(), ' ', simdjson::SIMDJSON_PADDING);
        StructReader inOrder(StructReader::Order::AsWritten);
        pass(text.size(), inOrder, read);
        if (!inOrder.isOutOfOrder())
            return inOrder.fault();
        StructReader anyOrder(StructReader::Order::Any);
        pass(text.size(), anyOrder, read);
        return anyOrder.fault();
    }

private:
    template <class Read>
    void pass(size_t size, StructReader& reader, Read& read)
    {
        sj::document document;
        sj::object object;
        auto code = json.iterate(buffer.data(), size, buffer.size()).get(document);
        if (!code)
            code = document.get_object().get(object);
        if (code) {
            reader.refuse(simdjson::error_message(code));
            return;
        }
        read(reader, object);
    }
};

const QList<Upcast>& releasedUpcasts()
{
    static const QList<Upcast> steps{
        {"referral_made", 1, sealMember<kReason, Label::Clinical>},
        {"referral_answered", 1, sealMember<kNote, Label::Clinical>},
        {"lead_handed_over", 1, sealMember<kReason, Label::Personal>},
        {"backup_requested", 1, sealMember<kReason, Label::Personal>},
        {"flag_set", 1, sealMember<kReason, Label::Personal>},
        {"standing_note_withdrawn", 1, sealMember<kReason, Label::Personal>}};
    return steps;
}

std::string_view kindNameOf(const Event& event)
{
    return kKindNames[event.index()];
}

QList<std::string_view> allKindNames()
{
    return {kKindNames.begin(), kKindNames.end()};
}

QByteArray toJson(const Event& event, SealedText sealed)
{
    return std::visit([&](const auto& e) { return toJson(e, sealed); }, event);
}

Codec::Codec(const QList<Upcast>& upcasts)
    : m_upcasts(upcasts)
    , m_parser(std::make_unique<Parser>())
{
}

Codec::~Codec() = default;

Result<EncodedEvent> Codec::encode(const Event& event) const
{
    const auto kind = kindNameOf(event);
    auto body = std::visit([](const auto& e) { return written(e); }, event);
    if (!body)
        return body.failure();
    return EncodedEvent{kind, presentVersion(kind), std::move(*body)};
}

Result<QByteArray> Codec::encode(const Actor& actor) const
{
    return written(actor);
}

int Codec::presentVersion(std::string_view kind) const
{
    int version = 1;
    for (const Upcast& upcast : m_upcasts)
        if (upcast.kind == kind)
            version = std::max(version, upcast.from + 1);
    return version;
}

Result<QByteArray> Codec::upcast(std::string_view kind, int from, std::string_view body) const
{
    QByteArray present = bytesOf(body);
    for (const Upcast& upcast : m_upcasts) {
        if (upcast.kind != kind || upcast.from != from)
            continue;
        auto next = upcast.step(viewOf(present));
        if (!next)
            return next.failure();
        present = std::move(*next);
        ++from;
    }
    return present;
}

Result<void> Codec::decode(const RowView& row, Recorded& out)
{
    const size_t kind = kindIndex(row.kind);
    if (kind == kKinds)
        return Unexpected(
            Kind::Invalid,
            Sentence::tr("Event %1 is of the kind \"%2\", which this program does not know: "
                         "it was written by a newer Lodestar. Install that version.")
                .arg(row.seq)
                .arg(word(row.kind)));
    QByteArray older;
    std::string_view body = row.body;
    if (const int present = m_upcasts.isEmpty() ? 1 : presentVersion(row.kind);
        row.version != present) {
        if (row.version > present || row.version < 1)
            return Unexpected(
                Kind::Invalid,
                Sentence::tr("Event %1 (%2) has version %3, and this program knows only up to %4: "
                             "it was written by a newer Lodestar. Install that version.")
                    .arg(row.seq)
                    .arg(word(row.kind))
                    .arg(row.version)
                    .arg(present));
        auto raised = upcast(row.kind, row.version, row.body);
        if (!raised)
            return raised.failure();
        older = std::move(*raised);
        body = viewOf(older);
    }
    Parser& p = *m_parser;
    const char* fault = p.parse(body, [&](StructReader& reader, sj::object& object) {
        readBody(reader, kind, object, out.event);
    });
    // The same person writes many events in a row.
    if (!fault && p.actorText != row.actor) {
        p.actorText.clear();
        p.actor = {};
        fault = p.parse(row.actor, [&](StructReader& reader, sj::object& object) {
            reader.readMembers(object, p.actor);
        });
        if (!fault)
            p.actorText = row.actor;
    }
    if (fault)
        return Unexpected(Kind::Corrupt,
                          Sentence::tr("Event %1 (%2) cannot be read: %3.")
                              .arg(row.seq)
                              .arg(word(row.kind), QString::fromUtf8(fault)));
    out.seq = row.seq;
    out.at = row.at;
    out.by = p.actor;
    out.command = CommandId(row.command);
    return {};
}

Result<Recorded> Codec::decode(const RowView& row)
{
    Recorded out;
    if (auto done = decode(row, out); !done)
        return done.failure();
    return out;
}

Result<QByteArray> Codec::encode(const Board& board) const
{
    BoardForm form{.seq = board.seq,
                   .at = board.at,
                   .lastCall = board.lastCall,
                   .profile = QString::fromUtf8(board.profile->source),
                   .profileName = board.profile->id,
                   .calls = board.calls.values(),
                   .units = board.units.values(),
                   .closedCalls = board.closedCalls,
                   .closures = board.closures,
                   .notes = board.notes};
    std::ranges::sort(form.calls, {}, [](const Cow<Call>& c) { return c->id.value(); });
    std::ranges::sort(form.units,
                      [](const auto& a, const auto& b) { return a->record.id < b->record.id; });
    return written(form);
}

Result<Board> Codec::decodeBoard(std::string_view json)
{
    BoardForm form;
    const char* fault = m_parser->parse(
        json, [&](StructReader& reader, sj::object& object) { reader.readMembers(object, form); });
    if (fault)
        return Unexpected(
            Kind::Corrupt,
            Sentence::tr("The checkpoint cannot be read: %1.").arg(QString::fromUtf8(fault)));
    Board board;
    board.seq = form.seq;
    board.at = form.at;
    board.lastCall = form.lastCall;
    board.closedCalls = form.closedCalls;
    board.closures = form.closures;
    board.notes = form.notes;
    if (!form.profile.isEmpty()) {
        auto profile = profileFromJson(form.profile.toUtf8(), form.profileName);
        if (!profile)
            return profile.failure();
        board.profile = Cow<Profile>(std::move(profile).value());
    }
    for (Cow<Call>& call : form.calls)
        board.calls.insert(call->id, call);
    for (Cow<Unit>& unit : form.units)
        board.units.insert(unit->record.id, unit);
    return board;
}

Result<QByteArray> Codec::encode(const CaseRow& row) const
{
    return written(row);
}

Result<CaseRow> Codec::decodeCase(std::string_view json)
{
    CaseRow row;
    const char* fault = m_parser->parse(
        json, [&](StructReader& reader, sj::object& object) { reader.readMembers(object, row); });
    if (fault)
        return Unexpected(
            Kind::Corrupt,
            Sentence::tr("A row of the case index cannot be read: %1. Run lodestarctl rebuild.")
                .arg(QString::fromUtf8(fault)));
    return row;
}

} // namespace lodestar::store
