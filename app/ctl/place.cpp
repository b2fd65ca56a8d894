// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl place note, list and withdraw: what the room knows of a place or a person beyond one
// call.
#include "app/ctl/counter.h"
#include "app/ctl/print.h"
#include "core/desk/access.h"
#include "core/history/veil.h"

#include <QJsonArray>

namespace lodestar::ctl {

namespace {

Options noteOptions(const QString& name, const QString& about)
{
    Options options(name, about);
    options.store().actor(QStringLiteral("dispatcher"));
    return options;
}

/// The text that a flag gives, sealed; empty where it was not given.
Sealed sealedOf(const Options& options, const char* name)
{
    const QString text = options.text(QString::fromLatin1(name));
    return text.isEmpty() ? Sealed() : Sealed(text);
}

/// The place and the end that the flags give.
Result<void> readPlaceAndEnd(const Options& options, NoteContent& content, Instant now)
{
    if (options.has(QStringLiteral("at"))) {
        auto point = latLonFromText(options.text(QStringLiteral("at")));
        if (!point)
            return Unexpected(Kind::Invalid, QStringLiteral("--at: %1").arg(point.error().text));
        content.point = *point;
    }
    if (options.has(QStringLiteral("radius"))) {
        constexpr double kWidest = 1000; // metres; no note reaches farther
        const auto radius = numberOf(options, QStringLiteral("radius"), 0, kWidest);
        if (!radius)
            return radius.failure();
        content.radius.value = *radius;
    }
    if (options.has(QStringLiteral("days"))) {
        bool isNumber = false;
        const int days = options.text(QStringLiteral("days")).toInt(&isNumber);
        if (!isNumber || days < 1 || days > 36'500)
            return Unexpected(
                Kind::Invalid,
                QStringLiteral("--days: write a whole number of days from 1 to 36500."));
        content.expires = now + std::chrono::days(days);
    }
    return {};
}

Result<NoteContent> contentOf(const Options& options, Instant now)
{
    NoteContent content;
    auto kind = valueFromText<NoteKind>(options.text(QStringLiteral("kind")));
    if (!kind)
        return Unexpected(Kind::Invalid, QStringLiteral("--kind: %1").arg(kind.error().text));
    auto label = valueFromText<Label>(options.text(QStringLiteral("label")));
    if (!label)
        return Unexpected(Kind::Invalid, QStringLiteral("--label: %1").arg(label.error().text));
    content.kind = *kind;
    content.text = Sealed(options.text(QStringLiteral("text")), *label);
    content.source = sealedOf(options, "source");
    content.flag = options.text(QStringLiteral("flag"));
    content.address = sealedOf(options, "address");
    content.person = sealedOf(options, "person");
    if (options.has(QStringLiteral("person")) || options.has(QStringLiteral("call-person")))
        content.about = NoteAbout::Person;
    if (auto read = readPlaceAndEnd(options, content, now); !read)
        return read.failure();
    return content;
}

QJsonObject noteJson(const StandingNote& note, Instant now)
{
    const NoteContent& content = note.content;
    QJsonObject json{{QStringLiteral("note"), note.id.value()},
                     {QStringLiteral("about"), nameText(content.about)},
                     {QStringLiteral("kind"), nameText(content.kind)},
                     {QStringLiteral("address"), content.address.text},
                     {QStringLiteral("person"), content.person.text},
                     {QStringLiteral("text"), content.text.text},
                     {QStringLiteral("source"), content.source.text},
                     {QStringLiteral("flag"), content.flag},
                     {QStringLiteral("radius_m"), content.radius.value},
                     {QStringLiteral("at"), toIso(note.at)},
                     {QStringLiteral("by"), note.by},
                     {QStringLiteral("call"), note.call.value()},
                     {QStringLiteral("live"), isLive(note, now)}};
    if (content.point)
        json[QStringLiteral("point")] = toText(*content.point);
    if (content.expires)
        json[QStringLiteral("expires")] = toIso(*content.expires);
    return json;
}

QString noteLine(const StandingNote& note, Instant now)
{
    const NoteContent& content = note.content;
    const auto read = [](const Sealed& text) {
        return text.isErased() ? QStringLiteral("(erased)") : text.text;
    };
    QStringList parts{QStringLiteral("%1 %2").arg(note.id.value()).arg(nameText(content.kind))};
    if (content.about == NoteAbout::Person)
        parts += read(content.person);
    else
        parts += content.address.isEmpty() && content.point ? toText(*content.point)
                                                            : read(content.address);
    parts += read(content.text);
    parts += read(content.source);
    parts += toIso(note.at).left(10);
    if (content.expires)
        parts +=
            (isLive(note, now) ? QStringLiteral("counts until %1") : QStringLiteral("EXPIRED %1"))
                .arg(toIso(*content.expires).left(10));
    if (!content.flag.isEmpty())
        parts += QStringLiteral("sets %1").arg(content.flag);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

Exit runPlaceNote(const QStringList& arguments)
{
    Options options =
        noteOptions(QStringLiteral("place note"),
                    QStringLiteral("keep a note or a hazard with a place or a person"));
    options.need(QStringLiteral("text"), QStringLiteral("TEXT"), QStringLiteral("What to know."))
        .need(QStringLiteral("source"), QStringLiteral("WHO"), QStringLiteral("Who says so."))
        .value(QStringLiteral("kind"),
               QStringLiteral("KIND"),
               QStringLiteral("One of: %1.").arg(allNames<NoteKind>()),
               QStringLiteral("note"))
        .value(QStringLiteral("call"),
               QStringLiteral("N"),
               QStringLiteral("The call where it was learnt; its place, unless another is named."))
        .flag(QStringLiteral("call-person"), QStringLiteral("About the call's person instead."))
        .value(QStringLiteral("address"), QStringLiteral("TEXT"), QStringLiteral("The place."))
        .value(
            QStringLiteral("at"), QStringLiteral("LAT,LON"), QStringLiteral("The place's point."))
        .value(QStringLiteral("radius"),
               QStringLiteral("METRES"),
               QStringLiteral("An area around the point; without it the address alone."))
        .value(QStringLiteral("person"), QStringLiteral("NAME"), QStringLiteral("The person."))
        .value(QStringLiteral("days"),
               QStringLiteral("N"),
               QStringLiteral("How long it counts; a hazard needs it."))
        .value(QStringLiteral("flag"),
               QStringLiteral("NAME"),
               QStringLiteral("A flag that the protocol's rules read; only of a hazard."))
        .value(QStringLiteral("label"),
               QStringLiteral("LABEL"),
               QStringLiteral("Who may read it: %1.").arg(allNames<Label>()),
               QStringLiteral("personal"));
    if (auto end = options.read(arguments))
        return *end;
    KeepStandingNote keep;
    if (options.has(QStringLiteral("call"))) {
        auto call = callOf(options);
        if (!call)
            return Options::wrong(call.error().text);
        keep.call = *call;
    }
    auto counter = Counter::open(options);
    if (!counter)
        return failed(counter.error(), options.json());
    auto content = contentOf(options, (*counter)->clock().now());
    if (!content)
        return Options::wrong(content.error().text);
    keep.content = *content;
    auto done = (*counter)->perform(keep);
    if (!done)
        return failed(done.error(), options.json());
    const NoteId id(done->events.first().seq);
    int counts = 0;
    for (const Cow<Call>& call : (*counter)->desk().board()->calls)
        for (const FlagOrigin& origin : call->flagOrigins)
            counts += origin.note == id && origin.on ? 1 : 0;
    if (options.json())
        printJson(QJsonObject{{QStringLiteral("note"), id.value()},
                              {QStringLiteral("counts_on_open_calls"), counts}});
    else
        printText(QStringLiteral("Note %1 is kept; it counts on %2 open calls.")
                      .arg(id.value())
                      .arg(counts));
    return Exit::Done;
}

Exit runPlaceList(const QStringList& arguments)
{
    Options options = noteOptions(QStringLiteral("place list"),
                                  QStringLiteral("list the notes of places and persons"));
    if (auto end = options.read(arguments))
        return *end;
    auto counter = Counter::open(options, store::OpenMode::Reading);
    if (!counter)
        return failed(counter.error(), options.json());
    const Instant now = (*counter)->clock().now();
    const auto mayRead = [role = (*counter)->actor().role](Label label) {
        return desk::mayRead(role, label);
    };
    QJsonArray json;
    QStringList lines;
    for (const StandingNote& note : (*counter)->desk().board()->notes) {
        const StandingNote seen = history::veiled(note, mayRead);
        json += noteJson(seen, now);
        lines += noteLine(seen, now);
    }
    if (options.json())
        printJson(json);
    else
        printText(lines.isEmpty() ? QStringLiteral("No notes.") : lines.join(u'\n'));
    return Exit::Done;
}

Exit runPlaceWithdraw(const QStringList& arguments)
{
    Options options =
        noteOptions(QStringLiteral("place withdraw"), QStringLiteral("withdraw a note"));
    options.need(QStringLiteral("note"), QStringLiteral("N"), QStringLiteral("The note's number."))
        .need(QStringLiteral("reason"), QStringLiteral("TEXT"), QStringLiteral("Why."));
    if (auto end = options.read(arguments))
        return *end;
    bool isNumber = false;
    const NoteId note(options.text(QStringLiteral("note")).toLongLong(&isNumber));
    if (!isNumber)
        return Options::wrong(QStringLiteral("--note: write a note's number, such as 57."));
    auto counter = Counter::open(options);
    if (!counter)
        return failed(counter.error(), options.json());
    auto done =
        (*counter)->perform(WithdrawStandingNote{note, options.text(QStringLiteral("reason"))});
    if (!done)
        return failed(done.error(), options.json());
    if (options.json())
        printJson(QJsonObject{{QStringLiteral("withdrawn"), note.value()}});
    else
        printText(QStringLiteral("Note %1 is withdrawn; what it set on open calls stays until "
                                 "somebody takes it off.")
                      .arg(note.value()));
    return Exit::Done;
}

} // namespace lodestar::ctl
