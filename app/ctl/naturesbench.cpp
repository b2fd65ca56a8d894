// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl bench natures: how well call types of a city that was never seen are judged.
#include "app/ctl/figure.h"
#include "app/ctl/naturefiles.h"
#include "core/triage/natures/suggest.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lodestar::ctl {

namespace {

constexpr double kThreshold = 0.5;
constexpr int kBins = 10;

/// The peer: what an analyst writes down first, looked for at the beginnings of words.
const std::array kKeywords{QStringLiteral("MENTAL"),
                           QStringLiteral("SUICID"),
                           QStringLiteral("PSYCH"),
                           QStringLiteral("CRISIS"),
                           QStringLiteral("BEHAVIORAL")};

/// How many were found, wrongly found and overlooked.
struct Tally
{
    int right = 0;
    int wrong = 0;
    int missed = 0;

    void add(bool said, bool is)
    {
        right += said && is;
        wrong += said && !is;
        missed += !said && is;
    }

    [[nodiscard]] double precision() const { return share(right, right + wrong); }

    [[nodiscard]] double recall() const { return share(right, right + missed); }

    [[nodiscard]] double f1() const { return share(2 * right, 2 * right + wrong + missed); }

    static double share(int part, int whole)
    {
        return whole > 0 ? static_cast<double>(part) / whole : 0;
    }
};

bool hasKeyword(const QString& callType)
{
    return std::ranges::any_of(kKeywords, [&](const QString& word) {
        for (qsizetype at = callType.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = callType.indexOf(word, at + 1, Qt::CaseInsensitive))
            if (at == 0 || !callType[at - 1].isLetter())
                return true;
        return false;
    });
}

/// The mean gap between what was foretold and what was true, over ten equally wide bins.
double calibrationGap(const QList<double>& foretold, const QList<triage::LabelledType>& rows)
{
    std::array<double, kBins> said{};
    std::array<double, kBins> was{};
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto bin =
            static_cast<size_t>(std::min(kBins - 1, static_cast<int>(foretold[i] * kBins)));
        said[bin] += foretold[i];
        was[bin] += rows[i].behavioral;
    }
    double gap = 0;
    for (size_t bin = 0; bin < kBins; ++bin)
        gap += std::abs(said[bin] - was[bin]);
    return gap / static_cast<double>(rows.size());
}

void compare(QList<Figure>& figures, const QString& name, const Tally& ours, const Tally& peer)
{
    const QString keywords =
        QStringLiteral("keywords ") +
        QStringList(kKeywords.begin(), kKeywords.end()).join(QStringLiteral(", "));
    const QString share = QStringLiteral("of 1");
    figures += figureAgainst(
        name + QStringLiteral("_recall"), ours.recall(), share, keywords, peer.recall(), 1);
    figures += figureAgainst(name + QStringLiteral("_precision"),
                             ours.precision(),
                             share,
                             keywords,
                             peer.precision(),
                             1);
    figures +=
        figureAgainst(name + QStringLiteral("_f1"), ours.f1(), share, keywords, peer.f1(), 1);
}

} // namespace

Exit runBenchNatures(const QStringList& arguments)
{
    Options options(QStringLiteral("bench natures"),
                    QStringLiteral("judge each city by what the other cities teach"));
    natureOptions(labelledOptions(options))
        .value(QStringLiteral("weights"),
               QStringLiteral("FILE"),
               QStringLiteral("Weights to judge the whole file with, besides."),
               QStringLiteral("nature-weights"))
        .flag(QStringLiteral("misses"),
              QStringLiteral("List every call type that was judged wrongly."));
    Lesson lesson;
    if (auto end = readLesson(options, arguments, lesson))
        return *end;
    const auto& rows = lesson.labelled.rows;
    const QList<double> foretold = triage::leftOut(lesson.words, rows, lesson.strength);
    if (foretold.isEmpty())
        return failed({Kind::Invalid,
                       QStringLiteral("%1: one city alone cannot be left out; there must be two "
                                      "or more.")
                           .arg(options.text(QStringLiteral("labelled")))},
                      options.json());

    QList<Figure> figures;
    Tally all;
    Tally peerAll;
    QMap<QString, Tally> ours;
    QMap<QString, Tally> peers;
    double brier = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const bool said = foretold[i] >= kThreshold;
        const bool peerSaid = hasKeyword(rows[i].callType);
        all.add(said, rows[i].behavioral);
        peerAll.add(peerSaid, rows[i].behavioral);
        ours[rows[i].city].add(said, rows[i].behavioral);
        peers[rows[i].city].add(peerSaid, rows[i].behavioral);
        const double miss = foretold[i] - (rows[i].behavioral ? 1 : 0);
        brier += miss * miss / static_cast<double>(rows.size());
        if (options.has(QStringLiteral("misses")) && said != rows[i].behavioral)
            printError(
                QStringLiteral("%1 · %2 · %3 %4")
                    .arg(rows[i].city, rows[i].callType)
                    .arg(foretold[i], 0, 'f', 2)
                    .arg(said ? QStringLiteral("wrongly found") : QStringLiteral("overlooked")));
    }
    compare(figures, QStringLiteral("left_out"), all, peerAll);
    for (const QString& city : triage::citiesOf(rows))
        compare(figures, QStringLiteral("left_out_") + city.toLower(), ours[city], peers[city]);
    figures += figureAtMost(
        QStringLiteral("left_out_calibration_gap"), calibrationGap(foretold, rows), {}, 0.02);
    figures += figureAtMost(QStringLiteral("left_out_brier"), brier, {}, 0.02);

    auto model = natureModel(options, lesson.profile);
    if (!model)
        return failed(model.error(), options.json());
    Tally shipped;
    int guessed = 0;
    for (const triage::LabelledType& row : rows) {
        const auto found = triage::suggest(*model, lesson.profile, row.callType);
        shipped.add(found.isBehavioral, row.behavioral);
        guessed += !found.nature.value().isEmpty();
    }
    // Fitted on the very same file, the figure says nothing about other cities: its name tells.
    compare(figures,
            model->fitted.sha256 == lesson.labelled.sha256
                ? QStringLiteral("shipped_on_its_own_file")
                : QStringLiteral("shipped"),
            shipped,
            peerAll);
    figures += Figure{QStringLiteral("nature_guessed"),
                      Tally::share(guessed, static_cast<int>(rows.size())),
                      QStringLiteral("of 1"),
                      {},
                      0,
                      0,
                      0,
                      true};
    printFigures(figures, options.json());
    return Exit::Done;
}

} // namespace lodestar::ctl
