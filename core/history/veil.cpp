// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the veil over each text by its label.
#include "core/history/veil.h"

#include "core/domain/sealedtexts.h"

#include <QCoreApplication>

namespace lodestar::history {

namespace {

struct Veil
{
    const MayRead& mayRead;

    [[nodiscard]] bool changes(const Sealed& sealed) const
    {
        return !sealed.text.isEmpty() && !mayRead(sealed.label);
    }

    void operator()(Sealed& sealed) const
    {
        if (changes(sealed))
            sealed.text = QCoreApplication::translate("history", "(withheld: %1)")
                              .arg(nameText(sealed.label).replace(u'_', u' '));
    }
};

} // namespace

bool hasVeiled(const Call& call, const MayRead& mayRead)
{
    const Veil veil{mayRead};
    bool found = false;
    eachSealed(call, [&](const Sealed& sealed) { found = found || veil.changes(sealed); });
    return found;
}

Call veiled(Call call, const MayRead& mayRead)
{
    changeSealed(call, Veil{mayRead});
    return call;
}

StandingNote veiled(StandingNote note, const MayRead& mayRead)
{
    changeSealed(note, Veil{mayRead});
    return note;
}

} // namespace lodestar::history
