// SPDX-License-Identifier: GPL-3.0-or-later
// OsmSource: hands out the relations, ways and nodes of an OpenStreetMap file.
#pragma once

#include "core/base/result.h"
#include "core/streets/import/importer.h"
#include "core/streets/import/tags.h"

#include <span>

namespace lodestar::streets::importing {

struct OsmMember
{
    char type = 'n'; ///< n, w or r
    qint64 id = 0;
    std::string_view role;
};

/// What is done with the features of a file; the views live for the call only. `node` gets degrees
/// × 1e7 as written, which may lie outside the world.
class OsmSink
{
public:
    virtual ~OsmSink() = default;
    virtual void relation(qint64 id, const Tags& tags, std::span<const OsmMember> members) = 0;
    virtual void way(qint64 id, const Tags& tags, std::span<const qint64> nodes) = 0;
    virtual void node(qint64 id, const Tags& tags, Point7 at) = 0;
    /// Why no more can be taken; empty while all is well.
    [[nodiscard]] virtual QString refusal() const = 0;
};

enum class OsmPass { Relations, Ways, Nodes };

/// Reads one kind of feature from the whole file. Errors: see importMap.
[[nodiscard]] Result<void>
readOsm(const QString& path, OsmPass pass, OsmSink& sink, const ImportProgress& progress);

} // namespace lodestar::streets::importing
