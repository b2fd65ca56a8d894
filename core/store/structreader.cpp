// SPDX-License-Identifier: GPL-3.0-or-later
// Reading of sealed texts, recorded events and event bodies.
#include "core/store/structreader.h"

#include "core/store/chain.h"

#include <algorithm>

namespace lodestar::store {

namespace {
struct NameEntry
{
    std::string_view name;
    size_t index;
};

constexpr auto kByName = [] {
    std::array<NameEntry, kKinds> sorted{};
    for (size_t i = 0; i < kKinds; ++i)
        sorted[i] = {kKindNames[i], i};
    std::ranges::sort(sorted, {}, &NameEntry::name);
    return sorted;
}();

using ReadBody = void (*)(StructReader&, sj::object&, Event&);

constexpr std::array<ReadBody, kKinds> kReaders = [] {
    return []<size_t... I>(std::index_sequence<I...>)
    {
        return std::array<ReadBody, kKinds>{
            [](StructReader& reader, sj::object& object, Event& out) {
                reader.readMembers(object, out.emplace<I>());
            }...};
    }
    (std::make_index_sequence<kKinds>());
}();
} // namespace

size_t kindIndex(std::string_view name)
{
    const auto it = std::ranges::lower_bound(kByName, name, {}, &NameEntry::name);
    return it != kByName.end() && it->name == name ? it->index : kKinds;
}

void readBody(StructReader& reader, size_t kind, sj::object& object, Event& out)
{
    kReaders[kind](reader, object, out);
}

void StructReader::read(sj::value v, Sealed& out)
{
    sj::object members;
    if (!take(v.get_object(), members))
        return;
    for (auto member : members) {
        sj::field field;
        if (!take(std::move(member).get(field)))
            return;
        if (field.key() == "digest")
            read(field.value(), out.digest);
        else if (field.key() == "label")
            read(field.value(), out.label);
        else if (field.key() == "text") // of a body from before this text was sealed
            read(field.value(), out.text);
        else
            refuse("a sealed text has a member that this program does not know");
    }
    if (out.digest.size() != kHashBytes && (!out.digest.isEmpty() || out.text.isEmpty()))
        refuse("a sealed text has no digest");
}

void StructReader::read(sj::value v, Recorded& out)
{
    sj::object members;
    if (!take(v.get_object(), members))
        return;
    size_t kind = kKinds;
    bool hasBody = false;
    for (auto member : members) {
        sj::field field;
        if (!take(std::move(member).get(field)))
            return;
        if (field.key() == "seq") {
            read(field.value(), out.seq);
        } else if (field.key() == "at") {
            read(field.value(), out.at);
        } else if (field.key() == "by") {
            read(field.value(), out.by);
        } else if (field.key() == "command") {
            read(field.value(), out.command);
        } else if (field.key() == "kind") {
            kind = kindIndex(text(field.value()));
        } else if (field.key() == "body" && kind < kKinds) {
            sj::object body;
            if (take(field.value().get_object(), body))
                readBody(*this, kind, body, out.event);
            hasBody = true;
        } else {
            refuse("an event has a member that this program does not know");
        }
    }
    if (!hasBody)
        refuse("an event has no body");
}

} // namespace lodestar::store
