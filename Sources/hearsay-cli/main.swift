import HearsayKit

print("hearsay")
