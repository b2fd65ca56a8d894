// SPDX-License-Identifier: GPL-3.0-or-later
// Reading models and labelled call types for the verbs.
#include "app/ctl/naturefiles.h"

#include "app/ctl/counter.h"
#include "app/ctl/print.h"

#include <QCryptographicHash>

namespace lodestar::ctl {

Options& natureOptions(Options& options)
{
    return options
        .value(QStringLiteral("program"),
               QStringLiteral("FILE"),
               QStringLiteral("The program whose natures count."),
               QStringLiteral("starter"))
        .value(QStringLiteral("words"),
               QStringLiteral("FILE"),
               QStringLiteral("What the words of call types mean."),
               QStringLiteral("nature-words"));
}

Options& labelledOptions(Options& options)
{
    return options
        .need(QStringLiteral("labelled"),
              QStringLiteral("CSV"),
              QStringLiteral("Judged call types: columns city, call_type, category"))
        .value(QStringLiteral("positive"),
               QStringLiteral("CATEGORY"),
               QStringLiteral("The category that is behavioural health."),
               QStringLiteral("Behavioral Health"))
        .value(QStringLiteral("concept-strength"),
               QStringLiteral("N"),
               QStringLiteral("How firmly a concept is held to what people said of it."),
               QStringLiteral("1.5"))
        .value(QStringLiteral("letter-strength"),
               QStringLiteral("N"),
               QStringLiteral("How firmly a run of letters is held to nothing."),
               QStringLiteral("8"));
}

Result<Profile> natureProfile(const Options& options)
{
    const QString name = options.text(QStringLiteral("program"));
    auto bytes = profileBytes(name);
    if (!bytes)
        return bytes.failure();
    return profileFromJson(*bytes, name);
}

Result<triage::NatureModel> natureWords(const Options& options, const Profile& profile)
{
    const QString name = options.text(QStringLiteral("words"));
    auto bytes =
        readFile(builtInOr(name, QStringLiteral("programs/call-types"), QStringLiteral(".json")));
    if (!bytes)
        return bytes.failure();
    return triage::natureModelFromJson(*bytes, name, profile);
}

Result<triage::NatureModel> natureModel(const Options& options, const Profile& profile)
{
    auto words = natureWords(options, profile);
    if (!words)
        return words;
    const QString name = options.text(QStringLiteral("weights"));
    auto bytes =
        readFile(builtInOr(name, QStringLiteral("programs/call-types"), QStringLiteral(".json")));
    if (!bytes)
        return bytes.failure();
    return triage::withWeights(std::move(words).value(), *bytes, name);
}

Result<Labelled> labelledTypes(const Options& options)
{
    const QString path = options.text(QStringLiteral("labelled"));
    auto bytes = readFile(path);
    if (!bytes)
        return bytes.failure();
    auto table = csvFromBytes(*bytes, path);
    if (!table)
        return table.failure();
    auto city = table->column(QStringLiteral("city"));
    auto type = table->column(QStringLiteral("call_type"));
    auto category = table->column(QStringLiteral("category"));
    for (const auto* column : {&city, &type, &category})
        if (!*column)
            return column->failure();
    const QString positive = options.text(QStringLiteral("positive"));
    Labelled labelled;
    bool any = false;
    for (const CsvRow& row : table->rows) {
        const bool isPositive = row.fields[*category].compare(positive, Qt::CaseInsensitive) == 0;
        any = any || isPositive;
        labelled.rows += {row.fields[*city], row.fields[*type], isPositive};
    }
    if (!any)
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("%1: no row has the category \"%2\"; --positive names another.")
                .arg(path, positive));
    labelled.sha256 =
        QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex());
    return labelled;
}

Result<triage::FitStrength> strengthOf(const Options& options)
{
    triage::FitStrength strength;
    const auto read = [&](const QString& name, double& into) -> Result<void> {
        bool isNumber = false;
        into = options.text(name).toDouble(&isNumber);
        if (isNumber && into > 0 && into <= 1e6)
            return {};
        return Unexpected(Kind::Invalid, QStringLiteral("--%1: write a number above 0.").arg(name));
    };
    if (auto good = read(QStringLiteral("concept-strength"), strength.concepts); !good)
        return good.failure();
    if (auto good = read(QStringLiteral("letter-strength"), strength.letters); !good)
        return good.failure();
    return strength;
}

std::optional<Exit> readLesson(Options& options, const QStringList& arguments, Lesson& lesson)
{
    if (auto end = options.read(arguments))
        return end;
    auto strength = strengthOf(options);
    if (!strength)
        return Options::wrong(strength.error().text);
    auto profile = natureProfile(options);
    if (!profile)
        return failed(profile.error(), options.json());
    auto words = natureWords(options, *profile);
    if (!words)
        return failed(words.error(), options.json());
    auto labelled = labelledTypes(options);
    if (!labelled)
        return failed(labelled.error(), options.json());
    lesson = {std::move(*profile), std::move(*words), std::move(*labelled), *strength};
    return std::nullopt;
}

} // namespace lodestar::ctl
