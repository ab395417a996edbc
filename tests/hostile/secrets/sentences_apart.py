"""The other half of the sentences. Who writes rules does not read it: it shows what they miss."""

PATH = (
    "IsADirectoryError: [Errno 21] Is a directory: '{}'",
    "NotADirectoryError: [WinError 267] The directory name is invalid: '{}'",
    "QFile::rename: cannot rename {}",
    "antivirus took {} away while it was written",
    "mkdir: cannot create directory {}: File exists",
    'Traceback (most recent call last):\n  File "{}", line 3, in main\nKeyError: 0',
    "Failed to load module from {} (126)",
    'rsync: [sender] link_stat "{}" failed',
    "errno=28 path='{}' wanted=1048576",
    "tar: {}: Cannot stat: No such file",
    "TMP={}",
    "QFileSystemWatcher: {} was removed",
    "wrote 31 kB into {} and closed it",
)
FILE = (
    "pypdf.errors.PdfReadError: EOF marker not found in '{}'",
    'py7zr: CRC error in "{}"',
    "PermissionError: [Errno 13] Permission denied: '{}'",
    "the file '{}' is locked by another program",
    'renamed "{}" because the name was taken',
)
HOST = (
    "nodename {} nor servname provided",
    "Kerberos: cannot find KDC for host {}",
    "mDNS: {} answered after 12 ms",
    "COMPUTERNAME={}",
    "syslog: Mar  4 11:22:09 {} kernel: usb 1-1: reset",
    "remote host {} closed the connection",
)
PERSON = (
    "the profile of {} cannot be loaded",
    "icacls: no mapping for {} was found",
    "getpwnam(): name not found: '{}'",
    "pam_unix(login:auth): authentication failure; user={}",
    "USERNAME={}",
    "signed in as {} since 08:30",
)
EMAIL = (
    "smtplib.SMTPRecipientsRefused: {{'{}': (550, b'no such user')}}",
    "From: {}",
    "account {} is locked until tomorrow",
    "sync failed for OneDrive account {} (0x8004de40)",
    "user {} has no licence",
)
LINK = (
    "HTTPError: 410 Gone ({})",
    "Referer: {}",
    "stalled 20 s while reading {}",
    "urllib3.connectionpool: Retrying (Retry(total=2)) after error: {}",
    "kept link differs from {}; asked again",
    "started with argument {}",
)
ADDRESS = (
    "ping {} timed out",
    "X-Forwarded-For: {}",
    "proxy at {} wants NTLM",
    "route add default gw {} failed",
    "TLS handshake with {} ended early (SSL_ERROR_SYSCALL)",
    "inet {} netmask unknown",
)
CARD_OF_NETWORK = (
    "dhcp: DHCPDISCOVER from {} via eth0",
    "bluetooth device {} paired",
    "BSSID: {}",
    "wake-on-lan packet to {} sent",
    "ethernet address {} is in use twice",
)
NETWORK_NAME = (
    "    SSID                   : {}",
    "nmcli: connection '{}' successfully activated",
    'Wi-Fi network "{}" asks for a sign-in',
    'ESSID:"{}"  Mode:Managed',
    "WLAN AutoConfig: left network {}",
)
SERIAL = (
    "IOPlatformSerialNumber = {}",
    "ID_SERIAL_SHORT={}",
    "BIOS serial number is {}",
    "usb 1-1: SerialNumber: {}",
    "smartctl: Serial number: {}",
)
ORDER = (
    "no download left for order {}",
    "Bestellnummer: {}",
    "orderNumber={} retries=3",
    "purchase {} was refunded",
    "your order {} expired on 2026-01-31",
)
LICENCE = (
    "cannot activate: key {} is in use on two computers",
    "LicenseKey={}",
    "registration code {} is not known",
    "serial: {}",
    "activation code {} was typed wrong",
)
BANK = (
    "bank account {} is closed",
    "direct debit from {} failed (AC04)",
    "invalid checksum in {}",
    "account_iban: {}",
)
PAYMENT = (
    "payment with {} was refused by the bank",
    "credit card: {}",
    "cc={} cvc=***",
    "3-D Secure failed for {}",
)
PHONE = (
    "dial {} to reach the customer",
    "WhatsApp: {}",
    "tel:{}",
    "SMS code was sent to {}",
    "contact_phone: {}",
)
STREET = (
    "shipping address: {}",
    "Adresse: {}",
    "geocoder found nothing for address {}",
    "customer.address.street = {}",
    "home address {} was changed",
)
KEY = (
    "secret {} is expired",
    "fatal: could not read from remote, token was {}",
    "set API_TOKEN={} first",
    "botocore.exceptions.ClientError: credential {} is not valid",
    "GET /v1/me?access_token={} 401",
    "log: auth with {} ok",
)
BEARER = (
    "-> Authorization: {}\n-> Accept: */*",
    "request headers: {{'Authorization': '{}', 'Range': 'bytes=0-'}}",
    "proxy-authorization: {}",
    "token type and token: {}",
)
PEM = (
    "found in the clipboard: {}",
    "cryptography: Unable to load PEM: {}",
    "wrote {} to disk",
)
PASSWORD = (
    "pwd={}; tries=3",
    "the password {} does not open this archive",
    "Password: {}",
    "unrar: wrong password '{}'",
    "user=guest&password={}&login=1",
    "'passphrase': '{}'",
    "ZIP_PASSWORD={}",
)
