// SPDX-License-Identifier: GPL-3.0-or-later
// Pin: libsodium's password hash.
#include "ui/pin.h"

#include <QCoreApplication>

#include <sodium.h>

namespace lodestar::ui {

namespace {

class PinWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::Pin)
};

} // namespace

Result<QByteArray> hashOfPin(const QString& pin)
{
    if (pin.size() < kShortestPin)
        return Unexpected(Kind::Invalid,
                          PinWords::tr("A PIN has at least %n signs.", nullptr, kShortestPin));
    const QByteArray text = pin.toUtf8();
    QByteArray hash(crypto_pwhash_STRBYTES, '\0');
    if (sodium_init() < 0 || crypto_pwhash_str(hash.data(),
                                               text.constData(),
                                               static_cast<unsigned long long>(text.size()),
                                               crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                               crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        return Unexpected(Kind::Unavailable,
                          PinWords::tr("There is too little memory to keep a PIN."));
    hash.truncate(static_cast<qsizetype>(qstrlen(hash.constData())));
    return hash;
}

bool pinFits(const QByteArray& hash, const QString& pin)
{
    const QByteArray text = pin.toUtf8();
    return sodium_init() >= 0 && !hash.isEmpty() &&
           hash.size() < static_cast<qsizetype>(crypto_pwhash_STRBYTES) &&
           crypto_pwhash_str_verify(hash.constData(),
                                    text.constData(),
                                    static_cast<unsigned long long>(text.size())) == 0;
}

} // namespace lodestar::ui
