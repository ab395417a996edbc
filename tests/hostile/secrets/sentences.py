"""Sentences as programs write them, with a secret in each: the half that the rules' writers saw.

`{}` is where the secret stands. Which sentences a kind can stand in is by its group.
"""

PATH = (
    "PermissionError: [Errno 13] Permission denied: '{}'",
    "FileNotFoundError: [Errno 2] No such file or directory: '{}'",
    "could not open {}: Access is denied.",
    "moved the part file to {} after 3 tries",
    "2026-03-04 11:22:09,117 WARNING unpack: skipped {} (name too long)",
    '  File "{}", line 88, in <module>',
    "OSError: [WinError 32] The process cannot access the file: '{}'",
    "shutil.Error: [('a.zip', '{}', 'disk full')]",
    "sandbox: deny(1) file-read-data {}",
    "path={} exists=True writable=False",
    "{}: unexpected end of archive",
)
FILE = (
    "zipfile.BadZipFile: Bad CRC-32 for file '{}'",
    'cannot extract "{}": unsupported compression method 99',
    "FileExistsError: [Errno 17] File exists: '{}'",
    "opening '{}' with the default program failed",
    "found in Downloads: '{}' (12 MB)",
    'Content-Disposition: attachment; filename="{}"',
)
HOST = (
    "gethostname() returned {}",
    "socket.gaierror: [Errno 11001] getaddrinfo failed for {}",
    "journal opened on {} at 09:14",
    "lock is held by process 4242 on host {}",
    "SMB: session setup to {} refused",
    "uname: Linux {} 6.8.0-45-generic x86_64",
    "hostname={} os=windows",
)
PERSON = (
    "logon failed for user {} (0xC000006D)",
    "owner of the folder: {}",
    "chown: invalid user: '{}'",
    "sudo: {} is not in the sudoers file",
    "session opened for user {} by (uid=0)",
    "the card was issued to {} for one computer",
)
EMAIL = (
    "550 5.1.1 <{}>: Recipient address rejected",
    "receipt sent to {} at 12:01",
    "mailto:{}?subject=my%20order",
    "login={} failed twice",
    "X-Customer: {}",
)
LINK = (
    "requests.exceptions.ConnectionError: GET {} failed after 20.0 s",
    "403 Client Error: Forbidden for url: {}",
    "redirected (302) to {} and then stalled",
    "Max retries exceeded with url: {} (Caused by ReadTimeoutError)",
    "Location: {}",
    "download of {} stopped at 4194304 of 12582912 bytes",
    "curl: (22) The requested URL returned error: 410 ({})",
)
ADDRESS = (
    "connect to {} port 443 failed: Connection refused",
    "DNS server {} did not answer in 5 s",
    "[Errno 113] No route to host: {}",
    "resolved to {} (1 address)",
    "client {} asked for Range bytes=0-1023",
    "bound to {}, listening",
)
CARD_OF_NETWORK = (
    "interface wlan0, HWaddr {}, mtu 1500",
    "link/ether {} brd ff:ff:ff:ff:ff:ff",
    "ARP reply from {} is unexpected",
    "Physical Address. . . . . . . . . : {}",
    "adapter {} lost its link",
)
NETWORK_NAME = (
    "SSID: {}",
    'associated with SSID "{}" on channel 11',
    "wpa_supplicant: Trying to associate with SSID '{}'",
    "ssid={} signal=-61 dBm",
    "wifi network '{}' has no internet access",
)
SERIAL = (
    "Serial Number: {}",
    "serial={} model=NVMe",
    "disk serial no. {} reported 3 bad sectors",
    "S/N: {}",
    "SerialNumber : {}",
    "device serial number {} was removed",
)
ORDER = (
    "order {} is not paid yet",
    "Order number: {}",
    "invoice {} could not be found (404)",
    "order_id={} status=expired",
    "the shop says that order no. {} was used up",
)
LICENCE = (
    "licence key {} was refused by the server",
    "License key: {}",
    "product_key={} is invalid",
    "activation of {} failed: 3 of 3 used",
    "serial key {} accepted",
)
BANK = (
    "IBAN {} in field 7 is not allowed",
    "SEPA mandate for {} was refused",
    "iban={} bic=COBADEFFXXX",
    "refund to {} is pending",
)
PAYMENT = (
    "card {} was declined (code 51)",
    "pan={} exp=12/27",
    "charge failed for card number {}",
    "Luhn check passed for {}",
)
PHONE = (
    "call back at {} before 17:00",
    "phone={} type=mobile",
    "Tel.: {}",
    "sms to {} was not delivered (code 30003)",
    "customer's phone number {} is not reachable",
)
STREET = (
    "address: {}",
    "delivery address {} is not complete",
    "billing_address={}; country=DE",
    "street: {}",
    "ship to: {}",
)
KEY = (
    "api_key={} was revoked",
    "InvalidAccessKeyId: the key {} does not exist",
    "using {} from the environment",
    "401 Unauthorized for token {}",
    "X-Api-Key: {}",
    "config: key = '{}'",
)
BEARER = (
    "Authorization: {}",
    "> authorization: {} (sent)",
    "header 'Authorization: {}' was refused with 401",
    "curl -H 'Authorization: {}' gave 403",
)
PEM = (
    "ValueError: could not load key:\n{}\nexpected an encrypted key",
    "ssl.SSLError: bad key file {}",
    "key file holds {}",
)
PASSWORD = (
    "password={} is wrong",
    "wrong password: {}",
    "7z x -p{} a.7z gave exit status 2",
    "RuntimeError: Bad password for file; password='{}'",
    'json: {{"password": "{}"}}',
    "passwd: {}",
    "PASSWORD={} in the environment",
    "--password {}",
)

GROUPS = {
    **dict.fromkeys(
        (
            *("windows_path", "windows_path_spaces", "windows_short_path", "other_drive"),
            *("unc_path", "macos_path", "linux_path", "encoded_path", "truncated_path"),
            "other_home",
        ),
        "PATH",
    ),
    "other_file": "FILE",
    "full_name": "PERSON",
    "user_name": "PERSON",
    "host_name": "HOST",
    "former_host": "HOST",
    "email": "EMAIL",
    "signed_link": "LINK",
    "path_token": "LINK",
    "login_link": "LINK",
    "ipv4": "ADDRESS",
    "ipv6": "ADDRESS",
    "mac": "CARD_OF_NETWORK",
    "ssid": "NETWORK_NAME",
    "serial": "SERIAL",
    "order_number": "ORDER",
    "licence_key": "LICENCE",
    "iban": "BANK",
    "payment_card": "PAYMENT",
    "phone": "PHONE",
    "street": "STREET",
    **dict.fromkeys(
        ("aws_key", "google_key", "slack_token", "github_token", "stripe_key", "jwt"), "KEY"
    ),
    "bearer_token": "BEARER",
    "pem_key": "PEM",
    "password": "PASSWORD",
}
