// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl natures: what another system's call types may be about, and learning to say so.
#include "app/ctl/counter.h"
#include "app/ctl/naturefiles.h"
#include "app/ctl/print.h"
#include "core/base/filewriter.h"
#include "core/triage/natures/suggest.h"

#include <QJsonArray>

#include <algorithm>

namespace lodestar::ctl {

namespace {

QString evidenceText(const triage::Evidence& evidence)
{
    const QString weight = (evidence.weight < 0 ? QString() : QStringLiteral("+")) +
                           QString::number(evidence.weight, 'f', 1);
    return evidence.about.isEmpty()
               ? QStringLiteral("letters %1 (%2)").arg(evidence.found.toLower(), weight)
               : QStringLiteral("%1: %2 (%3)").arg(evidence.found, evidence.about, weight);
}

double rounded(double share)
{
    return std::round(share * 1e4) / 1e4;
}

QJsonObject suggestionJson(const Profile& profile,
                           const CsvRow& row,
                           const QString& callType,
                           const triage::Suggestion& found)
{
    const auto wordOr = [](const NatureId& id) {
        return id.value().isEmpty() ? QJsonValue() : QJsonValue(id.value());
    };
    const Nature* nature = profile.nature(found.nature);
    QJsonArray why;
    for (const triage::Evidence& evidence : found.why)
        why += QJsonObject{{QStringLiteral("concept"),
                            evidence.about.isEmpty() ? QJsonValue() : QJsonValue(evidence.about)},
                           {QStringLiteral("found"), evidence.found},
                           {QStringLiteral("log_odds"), rounded(evidence.weight)}};
    return {{QStringLiteral("line"), row.line},
            {QStringLiteral("call_type"), callType},
            {QStringLiteral("nature"), wordOr(found.nature)},
            {QStringLiteral("likeliest"), wordOr(found.likeliest)},
            {QStringLiteral("confidence"), rounded(found.confidence)},
            {QStringLiteral("apco"),
             nature && !nature->apco.isEmpty() ? QJsonValue(nature->apco) : QJsonValue()},
            {QStringLiteral("may_be_eligible"),
             found.mayBeEligible ? QJsonValue(*found.mayBeEligible) : QJsonValue()},
            {QStringLiteral("behavioral_health"), found.isBehavioral},
            {QStringLiteral("behavioral_health_probability"), rounded(found.behavioral)},
            {QStringLiteral("why"), why}};
}

QString suggestionText(const QString& callType, const triage::Suggestion& found)
{
    QStringList why;
    for (const triage::Evidence& evidence : found.why)
        why += evidenceText(evidence);
    QString verdict;
    if (!found.nature.value().isEmpty())
        verdict =
            QStringLiteral("%1 (%2 %)%3")
                .arg(found.nature.value())
                .arg(qRound(found.confidence * 100))
                .arg(*found.mayBeEligible ? QStringLiteral(", a team may be eligible") : QString());
    else if (!found.likeliest.value().isEmpty())
        verdict = QStringLiteral("not sure; at most %1 (%2 %)")
                      .arg(found.likeliest.value())
                      .arg(qRound(found.confidence * 100));
    else
        verdict = QStringLiteral("not sure; no word in it is known");
    return QStringLiteral("%1\n  %2 · behavioural health %3 %%4")
        .arg(callType, verdict)
        .arg(qRound(found.behavioral * 100))
        .arg(why.isEmpty() ? QString()
                           : QStringLiteral("\n  because ") + why.join(QStringLiteral(", ")));
}

} // namespace

Exit runNaturesSuggest(const QStringList& arguments)
{
    Options options(QStringLiteral("natures suggest"),
                    QStringLiteral("say what an agency's call types may be about"));
    options
        .need(QStringLiteral("in"),
              QStringLiteral("CSV"),
              QStringLiteral("A list of call types, with a header"))
        .value(QStringLiteral("column"),
               QStringLiteral("NAME"),
               QStringLiteral("The column that has them."),
               QStringLiteral("call_type"))
        .value(QStringLiteral("weights"),
               QStringLiteral("FILE"),
               QStringLiteral("What \"natures fit\" has learnt."),
               QStringLiteral("nature-weights"));
    natureOptions(options);
    if (auto end = options.read(arguments))
        return *end;
    auto profile = natureProfile(options);
    if (!profile)
        return failed(profile.error(), options.json());
    auto model = natureModel(options, *profile);
    if (!model)
        return failed(model.error(), options.json());
    const QString path = options.text(QStringLiteral("in"));
    auto bytes = readFile(path);
    if (!bytes)
        return failed(bytes.error(), options.json());
    auto table = csvFromBytes(*bytes, path);
    if (!table)
        return failed(table.error(), options.json());
    // A file of one column needs no name for it.
    auto column = table->header.size() == 1 && !options.has(QStringLiteral("column"))
                      ? Result<int>(0)
                      : table->column(options.text(QStringLiteral("column")));
    if (!column)
        return failed(column.error(), options.json());
    QJsonArray all;
    for (const CsvRow& row : table->rows) {
        const QString& callType = row.fields[*column];
        const auto found = triage::suggest(*model, *profile, callType);
        if (options.json())
            all += suggestionJson(*profile, row, callType, found);
        else
            printText(suggestionText(callType, found));
    }
    if (options.json())
        printJson(all);
    return Exit::Done;
}

Exit runNaturesFit(const QStringList& arguments)
{
    Options options(QStringLiteral("natures fit"),
                    QStringLiteral("learn the weights from judged call types"));
    natureOptions(labelledOptions(options))
        .need(QStringLiteral("out"), QStringLiteral("FILE"), QStringLiteral("The weights"));
    Lesson lesson;
    if (auto end = readLesson(options, arguments, lesson))
        return *end;
    triage::NatureModel model = triage::fitted(lesson.words, lesson.labelled.rows, lesson.strength);
    model.fitted.sha256 = lesson.labelled.sha256;
    const QString out = options.text(QStringLiteral("out"));
    if (auto written = writeFile(out, triage::weightsJson(model)); !written)
        return failed(written.error(), options.json());
    if (options.json())
        printJson(
            QJsonObject{{QStringLiteral("out"), out},
                        {QStringLiteral("cities"), QJsonArray::fromStringList(model.fitted.cities)},
                        {QStringLiteral("rows"), model.fitted.rows},
                        {QStringLiteral("positives"), model.fitted.positives},
                        {QStringLiteral("letters"), model.letters.size()}});
    else
        printText(QStringLiteral("%1: learnt from %2 call types of %3, %4 of them behavioural "
                                 "health; %5 runs of letters kept.")
                      .arg(out)
                      .arg(model.fitted.rows)
                      .arg(model.fitted.cities.join(QStringLiteral(", ")))
                      .arg(model.fitted.positives)
                      .arg(model.letters.size()));
    return Exit::Done;
}

} // namespace lodestar::ctl
