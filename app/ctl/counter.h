// SPDX-License-Identifier: GPL-3.0-or-later
// Counter: an open store with its Desk, and who stands at it, for verbs that do one thing and end.
#pragma once

#include "app/ctl/options.h"
#include "core/base/clock.h"
#include "core/base/entropy.h"
#include "core/desk/desk.h"
#include "core/domain/agency.h"

#include <memory>

namespace lodestar::ctl {

/// Holds everything one verb needs, in the order in which it must be taken down.
class Counter
{
public:
    /// Opens the store that --store names, with the machine's clock. A verb that only reads says
    /// so: then a store that may not be written will do.
    [[nodiscard]] static Result<std::unique_ptr<Counter>>
    open(const Options& options, store::OpenMode mode = store::OpenMode::Existing);

    [[nodiscard]] desk::Desk& desk() { return *m_desk; }

    [[nodiscard]] store::Journal& journal() { return *m_journal; }

    [[nodiscard]] Clock& clock() { return m_clock; }

    [[nodiscard]] const Actor& actor() const { return m_actor; }

    [[nodiscard]] Result<desk::Receipt> perform(const Command& command);

private:
    Counter() = default;

    SystemClock m_clock;
    SystemEntropy m_entropy;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<desk::Desk> m_desk;
    Actor m_actor;
};

/// Who --as, --role and --console name.
[[nodiscard]] Result<Actor> actorOf(const Options& options);
/// A call number as --call gives it.
[[nodiscard]] Result<CallId> callOf(const Options& options);
/// The bytes of a profile, whole: a file's path, or the name of one that is built in.
[[nodiscard]] Result<QByteArray> profileBytes(const QString& nameOrPath);
/// An agency and its program, each a file's path or the name of one that is built in, with what
/// they extend.
[[nodiscard]] Result<Agency> agencyNamed(const QString& agency, const QString& program);
/// The path of an agency, scenario or call-type file: as given, or built in under \p folder.
[[nodiscard]] QString
builtInOr(const QString& nameOrPath, const QString& folder, const QString& suffix);
[[nodiscard]] Result<QByteArray> readFile(const QString& path);

} // namespace lodestar::ctl
