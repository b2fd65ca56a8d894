// SPDX-License-Identifier: GPL-3.0-or-later
// Reads scenario lines and names whatever is wrong with them.
#include "core/training/scenario.h"

#include "core/training/stepreader.h"

#include <QSet>

#include <limits>

namespace lodestar::training {

namespace {

/// Seconds, or "mm:ss" or "h:mm:ss".
Duration readAt(JsonReader& reader)
{
    if (!reader.isString())
        return Duration(static_cast<qint64>(reader.number(0, 7 * 86'400) * 1'000));
    qint64 seconds = 0;
    const QStringList parts = reader.text().split(u':');
    bool sound = parts.size() == 2 || parts.size() == 3;
    for (const QString& part : parts) {
        bool isNumber = false;
        const int value = part.toInt(&isNumber);
        sound = sound && isNumber && value >= 0;
        seconds = seconds * 60 + value;
    }
    if (!sound)
        reader.fault(QStringLiteral("must be seconds, or \"mm:ss\" or \"h:mm:ss\""));
    return std::chrono::seconds(seconds);
}

class ScenarioReader
{
public:
    explicit ScenarioReader(const QString& file) { m_scenario.file = file; }

    Result<Scenario> read(const QByteArray& bytes)
    {
        int number = 0;
        for (const QByteArray& line : bytes.split('\n')) {
            ++number;
            if (!line.trimmed().isEmpty())
                readLine(line, number);
        }
        if (!m_hasHeader)
            m_faults +=
                QStringLiteral("%1: is empty; the first line names the scenario, its agency, "
                               "start and seed.")
                    .arg(m_scenario.file);
        if (!m_faults.isEmpty())
            return Unexpected(Kind::Invalid, m_faults.join(u'\n'));
        return std::move(m_scenario);
    }

private:
    Scenario m_scenario;
    QStringList m_faults;
    QSet<CallKey> m_keys;
    bool m_hasHeader = false;

    void readLine(const QByteArray& line, int number)
    {
        const QString place = QStringLiteral("%1, line %2").arg(m_scenario.file).arg(number);
        const auto json = parseJson(line, place);
        if (!json) {
            m_faults += json.error().text;
            m_hasHeader = true;
            return;
        }
        JsonReader reader(*json, place);
        reader.allow(QStringLiteral("comment"));
        if (m_hasHeader)
            readStep(reader, number);
        else
            readHeader(reader);
        reader.finish();
        m_faults += reader.faults();
    }

    void readHeader(JsonReader& reader)
    {
        m_hasHeader = true;
        m_scenario.name = reader.at(QStringLiteral("scenario")).word();
        m_scenario.agency = reader.at(QStringLiteral("agency")).word();
        if (auto program = reader.find(QStringLiteral("program")))
            m_scenario.program = program->word();
        auto start = reader.at(QStringLiteral("start"));
        if (const auto instant = instantFromIso(start.text()))
            m_scenario.start = *instant;
        else
            start.fault(QStringLiteral("must be a time like 2026-03-03T18:00:00Z"));
        m_scenario.seed = static_cast<quint64>(
            reader.at(QStringLiteral("seed")).whole(0, std::numeric_limits<int>::max()));
    }

    void readStep(JsonReader& reader, int number)
    {
        ScenarioLine line;
        line.number = number;
        auto at = reader.at(QStringLiteral("at"));
        line.at = readAt(at);
        if (!m_scenario.lines.isEmpty() && line.at < m_scenario.lines.last().at)
            at.fault(QStringLiteral("must not be before the line above"));
        if (auto refused = reader.find(QStringLiteral("refused")))
            line.refused = refused->word();
        if (auto step = training::readStep(reader, m_keys))
            line.step = std::move(*step);
        m_scenario.lines += line;
    }
};

} // namespace

Result<Scenario> scenarioFromJsonl(const QByteArray& bytes, const QString& fileName)
{
    return ScenarioReader(fileName).read(bytes);
}

} // namespace lodestar::training
