// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl call open, answer, note, take, let-go, close: the verbs that change a call.
#include "app/ctl/counter.h"
#include "app/ctl/print.h"

namespace lodestar::ctl {

namespace {

Options callOptions(const QString& name, const QString& about)
{
    Options options(name, about);
    options.store().actor(QStringLiteral("dispatcher"));
    return options;
}

/// What an open call is told to be by its flags.
Result<OpenCall> openCallOf(const Options& options)
{
    OpenCall open;
    auto source = valueFromText<RequestSource>(options.text(QStringLiteral("source")));
    if (!source)
        return Unexpected(Kind::Invalid, QStringLiteral("--source: %1").arg(source.error().text));
    open.source = *source;
    if (options.has(QStringLiteral("at"))) {
        auto point = latLonFromText(options.text(QStringLiteral("at")));
        if (!point)
            return Unexpected(Kind::Invalid, QStringLiteral("--at: %1").arg(point.error().text));
        open.location.point = *point;
        open.location.quality = LocationQuality::Exact;
    }
    if (options.has(QStringLiteral("received"))) {
        auto at = instantFromIso(options.text(QStringLiteral("received")));
        if (!at)
            return Unexpected(Kind::Invalid, QStringLiteral("--received: %1").arg(at.error().text));
        open.receivedAt = *at;
    }
    if (options.has(QStringLiteral("address")))
        open.location.address = Sealed(options.text(QStringLiteral("address")));
    if (options.has(QStringLiteral("caller")))
        open.caller.name = Sealed(options.text(QStringLiteral("caller")));
    if (options.has(QStringLiteral("phone")))
        open.caller.phone = Sealed(options.text(QStringLiteral("phone")));
    open.nature = NatureId(options.text(QStringLiteral("nature")));
    open.callType = options.text(QStringLiteral("type"));
    open.externalId = options.text(QStringLiteral("external-id"));
    open.note = options.text(QStringLiteral("note"));
    open.flags = options.texts(QStringLiteral("flag"));
    return open;
}

Exit performed(const Options& options, Counter& counter, const Command& command, CallId call)
{
    auto done = counter.perform(command);
    if (!done)
        return failed(done.error(), options.json());
    for (const Recorded& recorded : done->events)
        if (const auto* opened = std::get_if<CallOpened>(&recorded.event))
            call = opened->call;
    const Call* now = counter.desk().board()->call(call);
    const QString phase = now ? nameText(phaseOf(*now)) : QStringLiteral("closed");
    if (options.json()) {
        QJsonObject json{{QStringLiteral("call"), call.value()},
                         {QStringLiteral("phase"), phase},
                         {QStringLiteral("level"), now ? levelOf(*now).value() : QString()},
                         {QStringLiteral("plan"), now ? planOf(*now).value() : QString()},
                         {QStringLiteral("events"), done->events.size()}};
        if (now && now->taking)
            json[QStringLiteral("in_hand")] =
                QJsonObject{{QStringLiteral("name"), now->taking->by.name},
                            {QStringLiteral("console"), now->taking->by.console},
                            {QStringLiteral("since"), toIso(now->taking->at)}};
        printJson(json);
    } else
        printText(QStringLiteral("Call %1: %2%3.")
                      .arg(call.value())
                      .arg(phase,
                           now && planOf(*now).isValid()
                               ? QStringLiteral(", plan %1").arg(planOf(*now).value())
                               : QString()));
    return Exit::Done;
}

/// Opens the counter for a verb that names a call, and performs what \p make says.
Exit withCall(const Options& options, const std::function<Command(CallId)>& make)
{
    auto call = callOf(options);
    if (!call)
        return Options::wrong(call.error().text);
    auto counter = Counter::open(options);
    if (!counter)
        return failed(counter.error(), options.json());
    return performed(options, **counter, make(*call), *call);
}

} // namespace

Exit runCallOpen(const QStringList& arguments)
{
    Options options = callOptions(QStringLiteral("call open"), QStringLiteral("open a call"));
    options
        .value(
            QStringLiteral("address"), QStringLiteral("TEXT"), QStringLiteral("Where, in words."))
        .value(
            QStringLiteral("at"), QStringLiteral("LAT,LON"), QStringLiteral("Where, in degrees."))
        .value(QStringLiteral("nature"),
               QStringLiteral("ID"),
               QStringLiteral("The profile's nature of the call."))
        .value(QStringLiteral("type"),
               QStringLiteral("TEXT"),
               QStringLiteral("Another system's call type."))
        .value(QStringLiteral("external-id"),
               QStringLiteral("ID"),
               QStringLiteral("Another system's id of the call."))
        .value(QStringLiteral("caller"), QStringLiteral("NAME"), QStringLiteral("Who is calling."))
        .value(QStringLiteral("phone"),
               QStringLiteral("NUMBER"),
               QStringLiteral("Where to call back."))
        .value(
            QStringLiteral("note"), QStringLiteral("TEXT"), QStringLiteral("What the caller says."))
        .value(QStringLiteral("flag"),
               QStringLiteral("NAME"),
               QStringLiteral("A flag, e.g. violence_history; may be repeated."))
        .value(QStringLiteral("received"),
               QStringLiteral("TIME"),
               QStringLiteral("When it rang (ISO 8601 with offset)."))
        .value(QStringLiteral("source"),
               QStringLiteral("SOURCE"),
               QStringLiteral("Who asks: %1.").arg(allNames<RequestSource>()),
               QStringLiteral("911"));
    if (auto end = options.read(arguments))
        return *end;
    auto open = openCallOf(options);
    if (!open)
        return Options::wrong(open.error().text);
    auto counter = Counter::open(options);
    if (!counter)
        return failed(counter.error(), options.json());
    return performed(options, **counter, *open, {});
}

Exit runCallAnswer(const QStringList& arguments)
{
    Options options = callOptions(QStringLiteral("call answer"),
                                  QStringLiteral("answer a triage question of a call"));
    options.need(QStringLiteral("call"), QStringLiteral("N"), QStringLiteral("The call's number."))
        .need(QStringLiteral("question"), QStringLiteral("ID"), QStringLiteral("The question."))
        .value(QStringLiteral("value"),
               QStringLiteral("ID"),
               QStringLiteral("The answer; may be repeated. None takes it back."))
        .value(QStringLiteral("words"),
               QStringLiteral("TEXT"),
               QStringLiteral("The caller's words, or the reason of a correction."));
    if (auto end = options.read(arguments))
        return *end;
    return withCall(options, [&](CallId call) -> Command {
        AnswerTriage answer{call,
                            QuestionId(options.text(QStringLiteral("question"))),
                            {},
                            options.text(QStringLiteral("words"))};
        for (const QString& value : options.texts(QStringLiteral("value")))
            answer.values += AnswerId(value);
        return answer;
    });
}

Exit runCallNote(const QStringList& arguments)
{
    Options options =
        callOptions(QStringLiteral("call note"), QStringLiteral("add a note to a call"));
    options.need(QStringLiteral("call"), QStringLiteral("N"), QStringLiteral("The call's number."))
        .need(QStringLiteral("text"), QStringLiteral("TEXT"), QStringLiteral("The note."))
        .value(QStringLiteral("label"),
               QStringLiteral("LABEL"),
               QStringLiteral("Who may read it: %1.").arg(allNames<Label>()),
               QStringLiteral("personal"));
    if (auto end = options.read(arguments))
        return *end;
    auto label = valueFromText<Label>(options.text(QStringLiteral("label")));
    if (!label)
        return Options::wrong(QStringLiteral("--label: %1").arg(label.error().text));
    return withCall(options, [&](CallId call) -> Command {
        return AddNote{call, options.text(QStringLiteral("text")), *label};
    });
}

Exit runCallTake(const QStringList& arguments)
{
    Options options =
        callOptions(QStringLiteral("call take"),
                    QStringLiteral("take a call's card in hand, so that nobody else writes on it"));
    options.need(QStringLiteral("call"), QStringLiteral("N"), QStringLiteral("The call's number."))
        .flag(QStringLiteral("over"), QStringLiteral("Also from somebody who has it in hand."));
    if (auto end = options.read(arguments))
        return *end;
    return withCall(options, [&](CallId call) -> Command {
        return TakeCall{call, options.has(QStringLiteral("over"))};
    });
}

Exit runCallLetGo(const QStringList& arguments)
{
    Options options = callOptions(QStringLiteral("call let-go"),
                                  QStringLiteral("give a call's card out of hand"));
    options.need(QStringLiteral("call"), QStringLiteral("N"), QStringLiteral("The call's number."));
    if (auto end = options.read(arguments))
        return *end;
    return withCall(options, [&](CallId call) -> Command { return LetCallGo{call}; });
}

Exit runCallClose(const QStringList& arguments)
{
    Options options =
        callOptions(QStringLiteral("call close"), QStringLiteral("close a call with its outcomes"));
    options.need(QStringLiteral("call"), QStringLiteral("N"), QStringLiteral("The call's number."))
        .need(QStringLiteral("outcome"),
              QStringLiteral("ID"),
              QStringLiteral(
                  "An outcome of the profile; may be repeated, the first is the primary one"))
        .value(QStringLiteral("disposition"),
               QStringLiteral("CODE"),
               QStringLiteral("APCO 1.111.2 code, where it differs from the outcome's."))
        .value(QStringLiteral("note"), QStringLiteral("TEXT"), QStringLiteral("The closing note."));
    if (auto end = options.read(arguments))
        return *end;
    return withCall(options, [&](CallId call) -> Command {
        CloseCall close{call,
                        {},
                        options.text(QStringLiteral("disposition")),
                        options.text(QStringLiteral("note"))};
        for (const QString& outcome : options.texts(QStringLiteral("outcome")))
            close.outcomes += OutcomeId(outcome);
        return close;
    });
}

} // namespace lodestar::ctl
