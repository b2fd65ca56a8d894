// SPDX-License-Identifier: GPL-3.0-or-later
// libosmium behind a plain border: nothing is thrown past it.
#include "core/streets/import/osmsource.h"

#include <QFileInfo>

#include <osmium/io/any_input.hpp>
#include <osmium/osm.hpp>
#include <zlib.h>

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
        m_tags.clear();
        for (const osmium::Tag& tag : object.tags())
            m_tags.add(tag.key(), tag.value());
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

Result<void> checkUnpackedSize(const QString& path)
{
    constexpr qint64 kAlways = 256 << 20;
    constexpr qint64 kGrowth = 100;
    if (!path.endsWith(u".gz"))
        return {};
    const qint64 most = std::max(kAlways, QFileInfo(path).size() * kGrowth);
    const gzFile file = gzopen(QFile::encodeName(path).constData(), "rb");
    if (!file)
        return Unexpected(Kind::Unavailable, QStringLiteral("cannot read %1").arg(path));
    std::vector<char> block(1 << 18);
    qint64 size = 0;
    int got = 0;
    while (size <= most &&
           (got = gzread(file, block.data(), static_cast<unsigned>(block.size()))) > 0)
        size += got;
    gzclose_r(file);
    if (size > most)
        return Unexpected(Kind::Invalid,
                          QStringLiteral("%1 unpacks to more than %2 times its size, which no map "
                                         "does; it is not imported")
                              .arg(path)
                              .arg(kGrowth));
    return {}; // a broken stream is told by the reading itself
}

} // namespace lodestar::streets::importing
