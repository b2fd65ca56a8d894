// SPDX-License-Identifier: GPL-3.0-or-later
// Entries: one function for each kind of file and text that comes from outside; both libFuzzer and
// the plain driver feed them bytes that may be anything.
#pragma once

#include <QByteArray>
#include <QList>

#include <span>
#include <string_view>

namespace lodestar::fuzz {

/// An entry takes any bytes. It ends the process where a promise is broken (see demand.h); a
/// refusal with a sentence is what bad bytes should get.
struct Entry
{
    const char* name;
    void (*run)(QByteArrayView bytes);
    QList<QByteArray> (*seeds)(); ///< sound inputs to begin with; the same on every machine
};

[[nodiscard]] std::span<const Entry> entries();
/// Null when there is none of that name.
[[nodiscard]] const Entry* entryNamed(std::string_view name);

void importXml(QByteArrayView bytes); ///< .osm, or .osm.gz where the bytes begin as gzip
void importPbf(QByteArrayView bytes);
void importGeoJson(QByteArrayView bytes);
void importGeoPackage(QByteArrayView bytes);
void readAddressCsv(QByteArrayView bytes);
void openMap(QByteArrayView bytes); ///< a whole file, or changes of a sound one (see mapentry.cpp)
void findPlace(QByteArrayView bytes);
void readProfile(QByteArrayView bytes);
void readAgency(QByteArrayView bytes);
void readCallTypes(QByteArrayView bytes);
void readFactors(QByteArrayView bytes);
void decodeBody(QByteArrayView bytes); ///< "kind version", a line of the actor, the body
void readExported(QByteArrayView bytes);
void readScenario(QByteArrayView bytes);
void readCallCsv(QByteArrayView bytes);

} // namespace lodestar::fuzz
