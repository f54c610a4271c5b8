"""No connection of this Python leaves the machine; Python imports this when it starts."""
import errno
import ipaddress
import sys

ADDRESS = {"socket.connect": 1, "socket.sendto": 1, "socket.sendmsg": 1, "socket.getaddrinfo": 0,
           "socket.gethostbyname": 0}  # which argument of an event names where it goes


def refuse(event, arguments):
    if event not in ADDRESS:
        return
    address = arguments[ADDRESS[event]]
    host = address[0] if isinstance(address, tuple) else address if ADDRESS[event] == 0 else None
    if isinstance(host, bytes):
        host = host.decode()
    if isinstance(host, str) and not is_this_machine(host):
        raise OSError(errno.ENETUNREACH, f"This runs without a network, and {host} is elsewhere")


def is_this_machine(host):
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return host in ("", "localhost")


sys.addaudithook(refuse)
