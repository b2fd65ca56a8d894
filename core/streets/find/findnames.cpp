// SPDX-License-Identifier: GPL-3.0-or-later
// Building the index: names, their words, and which names have a word.
#include "core/streets/find/findcolumns.h"
#include "core/streets/find/milepost.h"
#include "core/streets/find/namewords.h"
#include "core/streets/find/postalwords.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace lodestar::streets {

namespace {

/// Words of the names, numbered as they come; sorted at the end.
class Vocabulary
{
public:
    explicit Vocabulary(FindColumns& columns)
        : m_columns(columns)
    {
    }

    void add(NameRow name, const std::vector<std::u16string>& words)
    {
        if (words.empty())
            return;
        name.firstWord = static_cast<quint32>(m_columns.nameWords.size());
        name.words = static_cast<quint16>(words.size());
        for (const std::u16string& word : words) {
            const auto [at, isNew] =
                m_numbers.try_emplace(word, static_cast<quint32>(m_numbers.size()));
            m_columns.nameWords.push_back(at->second);
        }
        m_columns.names.push_back(name);
    }

    /// Gives the words their place in the order of letters, and each its names.
    void finish();

private:
    FindColumns& m_columns;
    std::map<std::u16string, quint32> m_numbers; ///< in the order of letters
};

void Vocabulary::finish()
{
    std::vector<quint32> place(m_numbers.size());
    std::vector<std::vector<quint32>> names(m_numbers.size());
    quint32 next = 0;
    for (const auto& [word, number] : m_numbers) {
        place[number] = next++;
        WordRow row;
        row.firstLetter = static_cast<quint32>(m_columns.letters.size());
        row.letters = static_cast<quint32>(word.size());
        m_columns.letters.insert(m_columns.letters.end(), word.begin(), word.end());
        m_columns.words.push_back(row);
    }
    for (quint32& word : m_columns.nameWords)
        word = place[word];
    for (quint32 i = 0; i < m_columns.names.size(); ++i) {
        const NameRow& name = m_columns.names[i];
        for (quint32 w = name.firstWord; w < name.firstWord + name.words; ++w) {
            auto& list = names[m_columns.nameWords[w]];
            if (list.empty() || list.back() != i)
                list.push_back(i);
        }
    }
    for (size_t i = 0; i < names.size(); ++i) {
        m_columns.words[i].firstName = static_cast<quint32>(m_columns.postings.size());
        m_columns.words[i].names = static_cast<quint32>(names[i].size());
        m_columns.postings.insert(m_columns.postings.end(), names[i].begin(), names[i].end());
    }
}

/// What else people call a street for its name: "Martin Luther King" is MLK, "State Highway 71" SH
/// 71.
QStringList shortForms(const QString& name)
{
    static const std::pair<const char*, const char*> kForms[] = {
        {"martin luther king junior", "mlk"},
        {"martin luther king jr", "mlk"},
        {"martin luther king", "mlk"},
        {"state highway", "sh"},
        {"state route", "sr"},
        {"state road", "sr"},
        {"county road", "cr"},
        {"county highway", "ch"},
        {"farm to market road", "fm"},
        {"farm to market", "fm"},
        {"farm-to-market road", "fm"},
        {"ranch to market road", "rm"},
        {"ranch road", "rr"},
        {"us highway", "us"},
        {"us route", "us"},
        {"interstate highway", "i"},
        {"interstate", "i"}};
    QStringList forms;
    for (const auto& [whole, brief] : kForms)
        if (const auto at = name.indexOf(QLatin1String(whole), 0, Qt::CaseInsensitive); at >= 0) {
            QString form = name;
            forms += form.replace(at, static_cast<qsizetype>(qstrlen(whole)), QLatin1String(brief));
            break;
        }
    return forms;
}

class StreetNames
{
public:
    StreetNames(FindColumns& columns, Vocabulary& words, quint32 street)
        : m_columns(columns)
        , m_words(words)
        , m_street(street)
    {
    }

    void add(const QString& name, bool isAlias)
    {
        const std::u16string key = streetKey(name);
        const QString known = QString::fromStdU16String(key);
        if (key.empty() || m_known.contains(known))
            return;
        m_known += known;
        const StreetName parts = streetName(name);
        NameRow row;
        row.text = m_columns.addText(name);
        row.target = m_street;
        row.kind = NameRow::Kind::Street;
        row.isAlias = isAlias;
        row.preDirection = parts.preDirection;
        row.postDirection = parts.postDirection;
        row.suffix = parts.suffix;
        m_words.add(row, parts.core);
        for (const QString& form : shortForms(name))
            add(form, true);
    }

private:
    FindColumns& m_columns;
    Vocabulary& m_words;
    quint32 m_street;
    QSet<QString> m_known;
};

void addWhole(FindColumns& columns,
              Vocabulary& words,
              NameRow::Kind kind,
              quint32 target,
              const QString& name,
              bool isAlias)
{
    NameRow row;
    row.text = columns.addText(name);
    row.target = target;
    row.kind = kind;
    row.isAlias = isAlias;
    words.add(row, nameWords(name));
}

} // namespace

void addNames(const MapData& data, const StreetGroups& groups, FindColumns& columns)
{
    Vocabulary words(columns);
    for (quint32 i = 0; i < groups.streets.size(); ++i) {
        const StreetGroups::Street& street = groups.streets[i];
        StreetNames names(columns, words, i);
        names.add(listed(data.texts.text(street.name)).value(0), false);
        QSet<quint32> seen;
        for (const quint32 each : street.roads) {
            const RoadLine& road = data.roads[each];
            for (const TextId list : {road.name, road.otherNames, road.ref}) {
                if (seen.contains(list.value))
                    continue;
                seen += list.value;
                for (const QString& name : listed(data.texts.text(list)))
                    names.add(name, true);
            }
        }
    }
    for (quint32 i = 0; i < data.places.size(); ++i) {
        const NamedPlace& place = data.places[i];
        // A marker is found by road and mile; by its words, every other one would be like it.
        if (place.kind == PlaceKind::Milepost &&
            readMilepost(addressTokens(data.texts.text(place.name))))
            continue;
        addWhole(columns, words, NameRow::Kind::Place, i, data.texts.text(place.name), false);
        for (const QString& name : listed(data.texts.text(place.otherNames)))
            addWhole(columns, words, NameRow::Kind::Place, i, name, true);
    }
    for (quint32 i = 0; i < columns.areas.size(); ++i) {
        const auto name = columns.texts.at(TextId{columns.areas[i].name});
        addWhole(columns,
                 words,
                 NameRow::Kind::Area,
                 i,
                 QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())),
                 false);
    }
    words.finish();
}

} // namespace lodestar::streets
