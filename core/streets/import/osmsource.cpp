// SPDX-License-Identifier: GPL-3.0-or-later
// libosmium behind a plain border: nothing is thrown past it.
#include "core/streets/import/osmsource.h"

#include <osmium/io/any_input.hpp>
#include <osmium/osm.hpp>

namespace lodestar::streets::importing {

namespace {

osmium::osm_entity_bits::type entityOf(OsmPass pass)
{
    switch (pass) {
    case OsmPass::Relations:
        return osmium::osm_entity_bits::relation;
    case OsmPass::Ways:
        return osmium::osm_entity_bits::way;
    case OsmPass::Nodes:
        return osmium::osm_entity_bits::node;
    }
    Q_UNREACHABLE();
}

QString stepOf(OsmPass pass)
{
    switch (pass) {
    case OsmPass::Relations:
        return QStringLiteral("reading relations");
    case OsmPass::Ways:
        return QStringLiteral("reading ways");
    case OsmPass::Nodes:
        return QStringLiteral("reading nodes");
    }
    Q_UNREACHABLE();
}

/// Turns osmium's objects into ours, with buffers that are used again and again.
class Feeder
{
public:
    explicit Feeder(OsmSink& sink)
        : m_sink(sink)
    {
    }

    void feed(const osmium::OSMObject& object)
    {
        readTags(object.tags());
        if (object.type() == osmium::item_type::node)
            feedNode(static_cast<const osmium::Node&>(object));
        else if (object.type() == osmium::item_type::way)
            feedWay(static_cast<const osmium::Way&>(object));
        else if (object.type() == osmium::item_type::relation)
            feedRelation(static_cast<const osmium::Relation&>(object));
    }

private:
    OsmSink& m_sink;
    Tags m_tags;
    std::vector<qint64> m_nodes;
    std::vector<OsmMember> m_members;

    /// libosmium's own walk over tags leaves the buffer where a text of a .pbf holds a NUL.
    void readTags(const osmium::TagList& list)
    {
        m_tags.clear();
        std::string_view left(reinterpret_cast<const char*>(list.data()), list.byte_size());
        left.remove_prefix(sizeof(osmium::TagList));
        while (!left.empty()) {
            const size_t keyEnd = left.find('\0');
            const size_t valueEnd = keyEnd == left.npos ? left.npos : left.find('\0', keyEnd + 1);
            if (valueEnd == left.npos)
                throw std::runtime_error("a tag holds a NUL character");
            m_tags.add(left.substr(0, keyEnd), left.substr(keyEnd + 1, valueEnd - keyEnd - 1));
            left.remove_prefix(valueEnd + 1);
        }
    }

    void feedNode(const osmium::Node& node)
    {
        m_sink.node(node.id(), m_tags, {node.location().y(), node.location().x()});
    }

    void feedWay(const osmium::Way& way)
    {
        m_nodes.clear();
        for (const osmium::NodeRef& ref : way.nodes())
            m_nodes.push_back(ref.ref());
        m_sink.way(way.id(), m_tags, m_nodes);
    }

    void feedRelation(const osmium::Relation& relation)
    {
        m_members.clear();
        for (const osmium::RelationMember& member : relation.members())
            m_members.push_back({osmium::item_type_to_char(member.type()),
                                 member.ref(),
                                 std::string_view(member.role())});
        m_sink.relation(relation.id(), m_tags, m_members);
    }
};

Unexpected damaged(const QString& path, const char* what)
{
    return Unexpected(
        Kind::Invalid,
        QStringLiteral("%1 cannot be read as an OpenStreetMap file: %2; get the file again")
            .arg(path, QString::fromUtf8(what)));
}

Result<void> readAll(const QString& path, OsmPass pass, OsmSink& sink, const ImportProgress& told)
{
    osmium::io::Reader reader(osmium::io::File(path.toStdString()), entityOf(pass));
    if (reader.header().has_multiple_object_versions())
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("%1 holds changes or history; import a plain extract").arg(path));
    const auto size = static_cast<double>(std::max<size_t>(reader.file_size(), 1));
    Feeder feeder(sink);
    while (osmium::memory::Buffer buffer = reader.read()) {
        for (const osmium::OSMObject& object : buffer.select<osmium::OSMObject>())
            if (object.visible())
                feeder.feed(object);
        if (const QString refusal = sink.refusal(); !refusal.isEmpty())
            return Unexpected(Kind::Invalid, QStringLiteral("%1: %2").arg(path, refusal));
        if (told && !told(stepOf(pass), static_cast<double>(reader.offset()) / size))
            return Unexpected(Kind::Unavailable, QStringLiteral("the import was called off"));
    }
    reader.close();
    return {};
}

} // namespace

Result<void>
readOsm(const QString& path, OsmPass pass, OsmSink& sink, const ImportProgress& progress)
{
    try {
        return readAll(path, pass, sink, progress);
    } catch (const std::bad_alloc&) {
        return Unexpected(Kind::Unavailable,
                          QStringLiteral("%1: there is not enough memory to import it").arg(path));
    } catch (const std::exception& error) {
        return damaged(path, error.what());
    }
}

} // namespace lodestar::streets::importing
