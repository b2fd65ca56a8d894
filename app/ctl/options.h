// SPDX-License-Identifier: GPL-3.0-or-later
// Options: a verb's flags, read strictly; --help and --json are everywhere.
#pragma once

#include "app/ctl/verb.h"

#include <QCommandLineParser>

#include <memory>
#include <optional>

namespace lodestar::ctl {

/// Declares flags, reads them, and answers --help and wrong usage by itself.
class Options
{
public:
    /// \p name and \p about head the help.
    Options(const QString& name, const QString& about);

    Options& flag(const QString& name, const QString& about);
    /// A flag with a value; \p fallback is what --help shows as the default.
    Options& value(const QString& name,
                   const QString& what,
                   const QString& about,
                   const QString& fallback = {});
    /// A flag that must be given.
    Options& need(const QString& name, const QString& what, const QString& about);
    /// --store, which must be given.
    Options& store();
    /// --map: the streets that minutes are reckoned on.
    Options& map();
    /// A word without a flag, required.
    Options& word(const QString& what, const QString& about);
    /// --as, --role and --console: who does it.
    Options& actor(const QString& role);

    /// Reads; when this gives an Exit, the verb ends with it (help was shown, or the usage was
    /// wrong).
    [[nodiscard]] std::optional<Exit> read(const QStringList& arguments);

    [[nodiscard]] bool has(const QString& name) const;
    [[nodiscard]] QString text(const QString& name) const;
    [[nodiscard]] QStringList texts(const QString& name) const;
    [[nodiscard]] QString wordAt(int index) const;

    [[nodiscard]] bool json() const { return has(QStringLiteral("json")); }

    /// Says that the usage is wrong and why; for values that only the verb understands.
    [[nodiscard]] static Exit wrong(const QString& sentence);

private:
    QString m_name;
    std::unique_ptr<QCommandLineParser> m_parser; ///< so that options can be handed on
    bool m_hasActor = false;
    bool m_hasStore = false;
    QStringList m_needed;
    QStringList m_words;
};

/// The finite number that a flag gives, within the bounds, both included. The error (Invalid) says
/// them; NaN and infinity are no numbers here.
[[nodiscard]] Result<double>
numberOf(const Options& options, const QString& name, double least, double most);

} // namespace lodestar::ctl
