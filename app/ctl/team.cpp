// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl attach, answer-attach, take-lead, refer, answer-referral: teams that work with police
// and partners.
#include "app/ctl/counter.h"
#include "app/ctl/print.h"

namespace lodestar::ctl {

namespace {

Options teamOptions(const QString& name, const QString& about)
{
    Options options(name, about);
    options.store()
        .need(QStringLiteral("call"), QStringLiteral("N"), QStringLiteral("The call's number."))
        .actor(QStringLiteral("dispatcher"));
    return options;
}

Options& answerOptions(Options& options, const QString& why)
{
    return options
        .flag(QStringLiteral("decline"), QStringLiteral("No; without it the answer is yes."))
        .value(QStringLiteral("reason"), QStringLiteral("TEXT"), why);
}

UnitId unitOf(const Options& options, const QString& flag)
{
    return UnitId(options.text(flag));
}

/// Gives one command about the call that --call names.
Exit tell(const Options& options, const std::function<Command(CallId)>& command)
{
    auto call = callOf(options);
    if (!call)
        return Options::wrong(call.error().text);
    auto counter = Counter::open(options);
    if (!counter)
        return failed(counter.error(), options.json());
    auto done = (*counter)->perform(command(*call));
    if (!done)
        return failed(done.error(), options.json());
    if (options.json())
        printJson(QJsonObject{{QStringLiteral("call"), call->value()},
                              {QStringLiteral("events"), done->events.size()}});
    else
        printText(QStringLiteral("Done."));
    return Exit::Done;
}

} // namespace

Exit runAttach(const QStringList& arguments)
{
    Options options = teamOptions(QStringLiteral("attach"),
                                  QStringLiteral("let a unit put itself on a waiting call"));
    options
        .need(QStringLiteral("unit"), QStringLiteral("ID"), QStringLiteral("The unit's call sign."))
        .value(QStringLiteral("by"),
               QStringLiteral("HOW"),
               QStringLiteral("self_stage, on_view or officer_request."),
               QStringLiteral("self_stage"));
    if (auto end = options.read(arguments))
        return *end;
    auto how = valueFromText<Activation>(options.text(QStringLiteral("by")));
    if (!how)
        return Options::wrong(QStringLiteral("--by: %1").arg(how.error().text));
    return tell(options, [&](CallId call) {
        return Command(AttachUnit{call, unitOf(options, QStringLiteral("unit")), *how});
    });
}

Exit runAnswerAttach(const QStringList& arguments)
{
    Options options = teamOptions(QStringLiteral("answer-attach"),
                                  QStringLiteral("answer a unit that put itself on a call"));
    answerOptions(options, QStringLiteral("Why not."))
        .need(
            QStringLiteral("unit"), QStringLiteral("ID"), QStringLiteral("The unit's call sign."));
    if (auto end = options.read(arguments))
        return *end;
    return tell(options, [&](CallId call) {
        return Command(AnswerAttachment{call,
                                        unitOf(options, QStringLiteral("unit")),
                                        !options.has(QStringLiteral("decline")),
                                        options.text(QStringLiteral("reason"))});
    });
}

Exit runTakeLead(const QStringList& arguments)
{
    Options options = teamOptions(QStringLiteral("take-lead"),
                                  QStringLiteral("hand the scene over to another unit there"));
    options.need(QStringLiteral("from"), QStringLiteral("ID"), QStringLiteral("Who led."))
        .need(QStringLiteral("to"), QStringLiteral("ID"), QStringLiteral("Who leads from now."))
        .value(QStringLiteral("reason"), QStringLiteral("TEXT"), QStringLiteral("Why."));
    if (auto end = options.read(arguments))
        return *end;
    return tell(options, [&](CallId call) {
        return Command(HandOverLead{call,
                                    unitOf(options, QStringLiteral("from")),
                                    unitOf(options, QStringLiteral("to")),
                                    options.text(QStringLiteral("reason"))});
    });
}

Exit runRefer(const QStringList& arguments)
{
    Options options =
        teamOptions(QStringLiteral("refer"), QStringLiteral("tell a partner about a call"));
    options
        .need(QStringLiteral("partner"),
              QStringLiteral("ID"),
              QStringLiteral("A partner of the profile."))
        .need(QStringLiteral("reason"), QStringLiteral("TEXT"), QStringLiteral("Why."));
    if (auto end = options.read(arguments))
        return *end;
    return tell(options, [&](CallId call) {
        return Command(ReferCall{call,
                                 PartnerId(options.text(QStringLiteral("partner"))),
                                 options.text(QStringLiteral("reason"))});
    });
}

Exit runAnswerReferral(const QStringList& arguments)
{
    Options options = teamOptions(QStringLiteral("answer-referral"),
                                  QStringLiteral("put down a partner's answer"));
    answerOptions(options, QStringLiteral("What the partner says."))
        .need(QStringLiteral("partner"),
              QStringLiteral("ID"),
              QStringLiteral("A partner of the profile."));
    if (auto end = options.read(arguments))
        return *end;
    return tell(options, [&](CallId call) {
        return Command(AnswerReferral{call,
                                      PartnerId(options.text(QStringLiteral("partner"))),
                                      !options.has(QStringLiteral("decline")),
                                      options.text(QStringLiteral("reason"))});
    });
}

} // namespace lodestar::ctl
