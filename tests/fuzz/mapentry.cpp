// SPDX-License-Identifier: GPL-3.0-or-later
// The .lodemap: as whole files, and as changes of a sound one with its checksums made right again:
// a checksum stops chance, not a hand.
#include "core/streets/import/importer.h"
#include "core/streets/whole/wholemap.h"
#include "tests/fuzz/askmap.h"
#include "tests/fuzz/demand.h"
#include "tests/fuzz/entries.h"
#include "tests/fuzz/scratch.h"

#include <cstring>

namespace lodestar::fuzz {

using namespace streets;

namespace {

struct Section
{
    QByteArray name;
    quint32 version = 1;
    QByteArray bytes;
};

using Sections = std::vector<Section>;

QString seedTown()
{
    return asFile(QStringLiteral("town.osm"),
                  projectBytes(QStringLiteral("tests/data/fuzz/osm/town.osm")));
}

Sections soundMap()
{
    const QString path = scratchPath(QStringLiteral("sound.lodemap"));
    auto data = importMap(seedTown(), {});
    demand(data.has_value(), "the seed is imported");
    demand(writeWholeMap(*data, path).has_value(), "the seed's map is written");
    const auto map = Lodemap::open(path);
    demand(map.has_value(), "the seed's map is opened");
    Sections sections;
    for (const auto& [name, version] : (*map)->sections())
        sections.push_back(
            {name, version, (*map)->section(name.constData(), version).value().toByteArray()});
    return sections;
}

/// One change of the map: 11 bytes of the input.
struct Change
{
    quint8 section;
    quint8 what;
    quint8 isWord; ///< odd: `at` counts numbers of 4 bytes
    quint32 at;
    quint32 value;
};

constexpr qsizetype kChangeBytes = 11;

Change changeAt(const char* bytes)
{
    Change change{};
    change.section = static_cast<quint8>(bytes[0]);
    change.what = static_cast<quint8>(bytes[1]);
    change.isWord = static_cast<quint8>(bytes[2]);
    std::memcpy(&change.at, bytes + 3, 4);
    std::memcpy(&change.value, bytes + 7, 4);
    return change;
}

void setNumber(QByteArray& bytes, qsizetype at, quint32 value)
{
    std::memcpy(bytes.data() + at, &value, sizeof(value));
}

void make(const Change& change, Sections& sections)
{
    if (sections.empty())
        return;
    const size_t index = change.section % sections.size();
    QByteArray& bytes = sections[index].bytes;
    const auto size = static_cast<quint32>(bytes.size());
    const quint32 places = (change.isWord & 1) != 0 ? size / 4 : size;
    const qsizetype at =
        places == 0 ? 0 : qsizetype{change.at % places} * ((change.isWord & 1) != 0 ? 4 : 1);
    quint32 number = 0;
    const bool isNumber = at + 4 <= bytes.size();
    if (isNumber)
        std::memcpy(&number, bytes.constData() + at, sizeof(number));
    switch (change.what % 8) {
    case 0:
        if (isNumber)
            setNumber(bytes, at, change.value);
        break;
    case 1:
        if (isNumber)
            setNumber(bytes, at, number + static_cast<quint32>(static_cast<qint8>(change.value)));
        break;
    case 2:
        if (at < bytes.size())
            bytes[at] = static_cast<char>(change.value);
        break;
    case 3:
        bytes.truncate(at);
        break;
    case 4:
        bytes.append(qsizetype{change.value % 256}, static_cast<char>(change.value >> 8));
        break;
    case 5:
        bytes.insert(at, bytes.mid(at, change.value % 64));
        break;
    case 6:
        sections[index].version = change.value % 4;
        break;
    case 7:
        sections.erase(sections.begin() + static_cast<std::ptrdiff_t>(index));
        break;
    }
}

void openChanged(QByteArrayView changes)
{
    static const Sections sound = soundMap();
    Sections sections = sound;
    constexpr qsizetype kMost = 32;
    for (qsizetype i = 0; i < kMost && (i + 1) * kChangeBytes <= changes.size(); ++i)
        make(changeAt(changes.data() + i * kChangeBytes), sections);
    const QString path = scratchPath(QStringLiteral("changed.lodemap"));
    LodemapWriter writer(path);
    for (const Section& section : sections)
        demand(writer.add(section.name.constData(), section.version, section.bytes).has_value(),
               "a section is written");
    demand(writer.finish().has_value(), "a map is written");
    const auto map = Lodemap::open(path);
    demand(map.has_value(), "a map with right checksums is opened");
    askMap(*map, Figures::Changed);
}

} // namespace

void openMap(QByteArrayView bytes)
{
    if (!bytes.startsWith(QByteArrayView("LODEMAP")))
        return openChanged(bytes);
    const auto map = Lodemap::open(asFile(QStringLiteral("raw.lodemap"), bytes));
    if (map)
        askMap(*map, Figures::Changed);
    else
        demandSentence(map.error());
}

} // namespace lodestar::fuzz
