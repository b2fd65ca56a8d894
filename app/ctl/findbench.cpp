// SPDX-License-Identifier: GPL-3.0-or-later
// Timing and recall of finding a place, beside SQLite's full-text search in the same run.
#include "app/ctl/findbench.h"

#include "app/ctl/addresscsv.h"
#include "app/ctl/ftspeer.h"
#include "app/ctl/parserbench.h"
#include "core/base/clock.h"
#include "core/base/entropy.h"
#include "core/streets/find/findindex.h"
#include "core/streets/find/placefinder.h"
#include "core/streets/lodemap.h"

#include <QTemporaryDir>

#include <algorithm>
#include <functional>

namespace lodestar::ctl {

namespace {

constexpr double kSamePlace = 25; ///< metres
constexpr int kOffers = 5;
constexpr int kRounds = 5;

struct Sample
{
    QString text;     ///< "1735 Rutland Drive"
    qsizetype street; ///< where the street begins in it
    LatLon point;
    qsizetype row;
};

QString ownText(const streets::MapData& data, const streets::AddressPoint& address)
{
    const QString text = data.texts.text(address.number) + u' ' + data.texts.text(address.street);
    return address.unit.isEmpty() ? text : text + u' ' + data.texts.text(address.unit);
}

QList<Sample> samplesOf(const streets::MapData& data, int count, SeededEntropy& entropy)
{
    QList<Sample> samples;
    const int all = static_cast<int>(data.addresses.size());
    for (int i = 0; i < count; ++i) {
        const int row = count >= all ? i % all : entropy.below(all);
        const streets::AddressPoint& address = data.addresses[static_cast<size_t>(row)];
        samples += Sample{ownText(data, address),
                          data.texts.text(address.number).size() + 1,
                          streets::toLatLon(address.at),
                          row};
    }
    return samples;
}

QChar another(QChar c, SeededEntropy& entropy)
{
    const QChar made =
        c.isDigit() ? QChar(u'0' + entropy.below(10)) : QChar(u'a' + entropy.below(26));
    return made == c.toLower() ? another(c, entropy) : made;
}

/// One edit at or behind `from`.
QString misspelt(const QString& text, qsizetype from, SeededEntropy& entropy)
{
    QString edited = text;
    const auto at = from + entropy.below(static_cast<int>(text.size() - from));
    switch (entropy.below(4)) {
    case 0:
        edited.insert(at, another(text[at], entropy));
        break;
    case 1:
        edited.remove(at, 1);
        break;
    case 2:
        edited[at] = another(text[at], entropy);
        break;
    default:
        if (at + 1 < text.size()) {
            edited[at] = text[at + 1];
            edited[at + 1] = text[at];
        }
        break;
    }
    return edited == text ? misspelt(text, from, entropy) : edited;
}

struct Recall
{
    double first = 0; ///< percent
    double five = 0;
};

using Ask = std::function<QList<LatLon>(const QString& text)>;

Recall recallOf(const QList<Sample>& samples, const QList<QString>& texts, const Ask& ask)
{
    qsizetype first = 0;
    qsizetype five = 0;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        const QList<LatLon> points = ask(texts[i]);
        const auto isThere = [&](LatLon p) {
            return distance(p, samples[i].point).value <= kSamePlace;
        };
        first += !points.isEmpty() && isThere(points.first());
        five += std::any_of(points.begin(), points.end(), isThere);
    }
    const auto percent = [&](qsizetype n) {
        return 100.0 * static_cast<double>(n) / static_cast<double>(samples.size());
    };
    return {percent(first), percent(five)};
}

/// Median of kRounds, in calls a second.
double rateOf(const QList<QString>& texts, const std::function<void(const QString&)>& ask)
{
    const SystemClock clock;
    QList<double> rates;
    for (int round = 0; round < kRounds; ++round) {
        const auto start = clock.steady();
        for (const QString& text : texts)
            ask(text);
        rates += static_cast<double>(texts.size()) /
                 std::chrono::duration<double>(clock.steady() - start).count();
    }
    std::sort(rates.begin(), rates.end());
    return rates[rates.size() / 2];
}

/// Microseconds of every keystroke, sorted.
QList<double> keystrokes(const QList<Sample>& samples,
                         const std::function<void(const QString&)>& ask)
{
    const SystemClock clock;
    QList<double> micros;
    for (const Sample& sample : samples)
        for (qsizetype letters = 1; letters <= sample.text.size(); ++letters) {
            const QString typed = sample.text.left(letters);
            const auto start = clock.steady();
            ask(typed);
            micros += std::chrono::duration<double, std::micro>(clock.steady() - start).count();
        }
    std::sort(micros.begin(), micros.end());
    return micros;
}

double atShare(const QList<double>& sorted, double share)
{
    return sorted[static_cast<qsizetype>(share * static_cast<double>(sorted.size() - 1))];
}

Figure atLeast(const QString& name, double value, const QString& unit, double target)
{
    return {name, value, unit, {}, 0, 0, target, value >= target};
}

Figure atMost(const QString& name, double value, const QString& unit, double target)
{
    return {name, value, unit, {}, 0, 0, target, value <= target};
}

Result<std::unique_ptr<streets::PlaceFinder>> finderOf(const streets::MapData& data,
                                                       const QTemporaryDir& folder)
{
    const QString path = folder.filePath(QStringLiteral("find.lodemap"));
    streets::LodemapWriter writer(path);
    if (auto built = streets::buildFindIndex(data, writer); !built)
        return Unexpected(built.error());
    if (auto written = writer.finish(); !written)
        return Unexpected(written.error());
    auto map = streets::Lodemap::open(path);
    if (!map)
        return map.failure();
    return streets::PlaceFinder::open(*map);
}

class FindBench
{
public:
    FindBench(const streets::MapData& data,
              const streets::PlaceFinder& finder,
              FtsPeer& words,
              FtsPeer& trigrams)
        : m_data(data)
        , m_finder(finder)
        , m_words(words)
        , m_trigrams(trigrams)
    {
    }

    QList<Figure> run(const FindBenchInput& input)
    {
        SeededEntropy entropy(input.seed);
        const QList<Sample> samples = samplesOf(m_data, input.queries, entropy);
        addSpeed(samples);
        addTyping(samples.mid(0, std::min<qsizetype>(500, samples.size())));
        addRecall(samples, entropy);
        return m_figures;
    }

private:
    const streets::MapData& m_data;
    const streets::PlaceFinder& m_finder;
    FtsPeer& m_words;
    FtsPeer& m_trigrams;
    QList<Figure> m_figures;

    QList<LatLon> ours(const QString& text) const
    {
        QList<LatLon> points;
        for (const streets::PlaceMatch& match : m_finder.find(text, kOffers))
            points += match.point;
        return points;
    }

    QList<LatLon> theirs(FtsPeer& peer, const QString& text) const
    {
        QList<LatLon> points;
        for (const qsizetype row : peer.find(text, kOffers))
            points += streets::toLatLon(m_data.addresses[static_cast<size_t>(row)].at);
        return points;
    }

    void addSpeed(const QList<Sample>& samples)
    {
        QList<QString> texts;
        for (const Sample& sample : samples)
            texts += sample.text;
        const double rate =
            rateOf(texts, [&](const QString& text) { (void)m_finder.find(text, kOffers); });
        const double peer = rateOf(texts.mid(0, std::min<qsizetype>(2'000, texts.size())),
                                   [&](const QString& text) { (void)m_words.find(text, kOffers); });
        const QString unit = QStringLiteral("queries/s");
        m_figures += atLeast(QStringLiteral("find_exact"), rate, unit, 20'000);
        m_figures += figureAgainst(QStringLiteral("find_exact_beside"),
                                   rate,
                                   unit,
                                   QStringLiteral("SQLite FTS5 prefix"),
                                   peer,
                                   1);
    }

    void addTyping(const QList<Sample>& samples)
    {
        const auto micros =
            keystrokes(samples, [&](const QString& text) { (void)m_finder.find(text, kOffers); });
        const auto peer = keystrokes(samples.mid(0, std::min<qsizetype>(100, samples.size())),
                                     [&](const QString& t) { (void)m_words.find(t, kOffers); });
        const QString unit = QStringLiteral("µs");
        m_figures += atMost(QStringLiteral("find_typing_p50"), atShare(micros, 0.5), unit, 1'000);
        Figure p99 = atMost(QStringLiteral("find_typing_p99"), atShare(micros, 0.99), unit, 10'000);
        m_figures += p99;
        p99.name = QStringLiteral("find_typing_p99_beside");
        p99.peer = QStringLiteral("SQLite FTS5 prefix");
        p99.peerValue = atShare(peer, 0.99);
        p99.ratio = p99.value / p99.peerValue;
        p99.target = 1;
        p99.met = p99.ratio <= 1;
        m_figures += p99;
    }

    void addRecall(const QList<Sample>& samples, SeededEntropy& entropy)
    {
        QList<QString> whole;
        QList<QString> anywhere;
        QList<QString> inStreet;
        for (const Sample& sample : samples) {
            whole += sample.text;
            anywhere += misspelt(sample.text, 0, entropy);
            inStreet += misspelt(sample.text, sample.street, entropy);
        }
        addRecall(QStringLiteral("find_recall_exact"), samples, whole, 98, 98, m_words);
        addRecall(QStringLiteral("find_recall_typo"), samples, anywhere, 0, 95, m_trigrams);
        addRecall(QStringLiteral("find_recall_street_typo"), samples, inStreet, 0, 95, m_trigrams);
    }

    void addRecall(const QString& name,
                   const QList<Sample>& samples,
                   const QList<QString>& texts,
                   double firstTarget,
                   double fiveTarget,
                   FtsPeer& peer)
    {
        const Recall our = recallOf(samples, texts, [&](const QString& t) { return ours(t); });
        const qsizetype few = std::min<qsizetype>(1'000, samples.size());
        const Recall their = recallOf(samples.mid(0, few),
                                      texts.mid(0, few),
                                      [&](const QString& t) { return theirs(peer, t); });
        const QString percent = QStringLiteral("%");
        m_figures += atLeast(name + QStringLiteral("_1"), our.first, percent, firstTarget);
        m_figures += atLeast(name + QStringLiteral("_5"), our.five, percent, fiveTarget);
        m_figures += figureAgainst(name + QStringLiteral("_5_beside"),
                                   our.five,
                                   percent,
                                   &peer == &m_words ? QStringLiteral("SQLite FTS5 prefix")
                                                     : QStringLiteral("SQLite FTS5 trigram"),
                                   their.five,
                                   0.99);
    }
};

Result<QList<Figure>> parserFigures(const QString& xml)
{
    const auto agreement = compareWithLabels(xml);
    if (!agreement)
        return agreement.failure();
    const auto percent = [](int part, int whole) {
        return 100.0 * part / whole;
    };
    const QString unit = QStringLiteral("%");
    return QList<Figure>{atLeast(QStringLiteral("parser_exact"),
                                 percent(agreement->exact, agreement->addresses),
                                 unit,
                                 98),
                         atLeast(QStringLiteral("parser_words"),
                                 percent(agreement->agreed, agreement->words),
                                 unit,
                                 98)};
}

} // namespace

Result<QList<Figure>> findFigures(const FindBenchInput& input)
{
    const auto data = mapFromAddressCsv(input.addressCsv);
    if (!data)
        return data.failure();
    const QTemporaryDir folder;
    const auto finder = finderOf(*data, folder);
    if (!finder)
        return finder.failure();
    QList<QString> texts;
    for (const streets::AddressPoint& address : data->addresses)
        texts += ownText(*data, address);
    auto words = FtsPeer::make(FtsPeer::Kind::Prefix, texts);
    if (!words)
        return words.failure();
    auto trigrams = FtsPeer::make(FtsPeer::Kind::Trigram, texts);
    if (!trigrams)
        return trigrams.failure();
    QList<Figure> figures = FindBench(*data, **finder, **words, **trigrams).run(input);
    if (input.labelledXml.isEmpty())
        return figures;
    const auto parser = parserFigures(input.labelledXml);
    if (!parser)
        return parser.failure();
    return figures + *parser;
}

} // namespace lodestar::ctl
